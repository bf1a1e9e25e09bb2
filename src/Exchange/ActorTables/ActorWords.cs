using Jointly.Exchange.Tables;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Exchange.ActorTables;

/// <summary>The words in which people write what an actor is, in English, French and Spanish. None: not one we know.</summary>
public static class ActorWords
{
    static readonly Dictionary<string, ActorKind> Kinds = Table<ActorKind>(
        (ActorKind.Enterprise, ["firm", "company", "business", "factory", "workshop", "sme", "msme", "entreprise", "firme", "société", "usine", "atelier", "pme",
            "empresa", "negocio", "fábrica", "taller", "pyme", "mipyme", "microempresa", "microenterprise"]),
        (ActorKind.Family, ["household", "famille", "ménage", "familia", "hogar"]),
        (ActorKind.Person, ["individual", "home worker", "personne", "particulier", "travailleur à domicile", "persona", "particular", "trabajador a domicilio", "trabajadora a domicilio"]),
        (ActorKind.Group, ["informal group", "network", "consortium", "réseau", "red", "consorcio", "producer group", "cooperative", "self-help group", "groupe", "groupement", "coopérative", "grupo", "cooperativa"]),
        (ActorKind.BusinessAssociation, ["association", "chamber", "chamber of commerce", "guild", "federation", "union",
            "association d’entreprises", "association professionnelle", "chambre", "chambre de commerce", "fédération", "syndicat",
            "asociación", "asociación empresarial", "cámara", "cámara de comercio", "gremio", "federación"]),
        (ActorKind.ServiceProvider, ["business service provider", "business services", "bds", "bds provider", "consultant",
            "prestataire", "prestataire de services", "services aux entreprises", "proveedor de servicios", "servicios empresariales", "consultor", "consultora"]),
        (ActorKind.FinanceProvider, ["bank", "finance", "financial institution", "microfinance", "savings cooperative", "credit union",
            "banque", "institution financière", "mutuelle", "coopérative d’épargne", "organisme de financement",
            "banco", "institución financiera", "entidad financiera", "proveedor de financiamiento", "caja", "cooperativa de ahorro", "cooperativa de ahorro y crédito", "microfinanzas"]),
        (ActorKind.PublicAuthority, ["authority", "government", "municipality", "ministry", "public body", "local government",
            "autorité publique", "autorité", "mairie", "commune", "ministère", "gouvernement", "administration",
            "autoridad pública", "autoridad", "municipio", "municipalidad", "ministerio", "gobierno", "entidad pública"]),
        (ActorKind.TrainingInstitution, ["training and research", "training", "research", "school", "vocational school", "university", "training centre", "training center",
            "formation", "formation et recherche", "institution de formation", "école", "université", "centre de formation", "recherche",
            "formación", "formación e investigación", "institución de formación", "capacitación", "escuela", "colegio", "universidad", "centro de formación", "investigación"]),
        (ActorKind.Buyer, ["client", "customer", "trader", "acheteur", "cliente", "comprador", "compradora"]),
        (ActorKind.InputSupplier, ["supplier", "fournisseur", "fournisseur d’intrants", "proveedor", "proveedor de insumos"]),
        (ActorKind.OtherBody, ["other", "ngo", "autre", "autre organisme", "ong", "otro", "otra", "otro organismo"]),
        (ActorKind.Facilitator, ["cda", "agent", "broker", "cluster development agent", "facilitateur", "facilitatrice", "agente", "facilitador", "facilitadora"]),
        (ActorKind.NotSaid, ["unknown", "not known", "inconnu", "desconocido"]));

    static readonly Dictionary<string, LedBy> Leaders = Table<LedBy>(
        (Method.Actors.LedBy.Woman, ["women", "female", "f", "w", "femme", "femmes", "féminin", "mujer", "mujeres", "femenino"]),
        (Method.Actors.LedBy.Man, ["men", "male", "h", "homme", "hommes", "masculin", "hombre", "hombres", "varón", "masculino"]),
        (Method.Actors.LedBy.Both, ["mixed", "woman and man", "les deux", "mixte", "ambos", "los dos", "mixto"]));

    static readonly Dictionary<string, bool> Answers = Table<bool>(
        (true, ["yes", "y", "1", "x", "oui", "o", "vrai", "sí", "s", "verdadero"]),
        (false, ["no", "n", "0", "non", "faux", "falso"]));

    static readonly Dictionary<string, Consent> Consents = Table<Consent>(
        (Method.Words.Consent.Given, ["yes", "y", "1", "true", "oui", "donné", "sí", "dado", "dada"]),
        (Method.Words.Consent.Refused, ["no", "n", "0", "false", "non", "refusé", "rechazado", "negado"]),
        (Method.Words.Consent.NotAsked, ["pas demandé", "non demandé", "no preguntado", "no se preguntó", "unknown"]),
        (Method.Words.Consent.PublicGround, ["public", "public body", "organisme public", "público"]));

    static readonly Dictionary<string, LegalForm> Forms = Table<LegalForm>(
        (LegalForm.OwnAccount, ["own account", "sole trader", "sole proprietor", "sole proprietorship", "individual", "natural person", "entreprise individuelle", "à son compte", "personne physique", "auto-entrepreneur", "indépendant",
            "persona natural", "persona física", "unipersonal", "cuenta propia", "monotributista"]),
        (LegalForm.Family, ["family business", "entreprise familiale", "empresa familiar", "familiar"]),
        (LegalForm.Partnership, ["partnership", "société de personnes", "snc", "sociedad colectiva", "sociedad de hecho"]),
        (LegalForm.Company, ["limited company", "ltd", "limited", "llc", "inc", "sa", "sas", "sarl", "srl", "spa", "gmbh", "ltda", "société", "société anonyme", "compañía", "compañía limitada", "cía ltda", "sociedad anónima", "sociedad limitada", "persona jurídica"]),
        (LegalForm.Cooperative, ["coop", "coopérative", "cooperativa"]),
        (LegalForm.Association, ["association", "asociación"]),
        (LegalForm.Foundation, ["fondation", "fundación"]),
        (LegalForm.PublicBody, ["public", "public body", "organisme public", "entidad pública", "organismo público"]),
        (LegalForm.Consortium, ["consortium", "groupement d’intérêt économique", "gie", "consorcio"]),
        (LegalForm.JointVenture, ["joint venture", "coentreprise", "empresa conjunta"]),
        (LegalForm.GuaranteeFund, ["guarantee fund", "mutual guarantee fund", "fonds de garantie", "fondo de garantía"]),
        (LegalForm.Informal, ["not registered", "none", "informel", "non enregistrée", "no registrada", "sin registro"]));

    static readonly Dictionary<string, Level> Levels = Table<Level>(
        (Level.Local, ["municipal", "communal", "locale"]),
        (Level.Regional, ["provincial", "department", "régional", "départemental", "departamental"]),
        (Level.National, ["nacional", "nationale", "country"]),
        (Level.International, ["internacional", "internationale", "global"]));

    static readonly Dictionary<string, Stages> Steps = Table<Stages>(
        (Stages.Inputs, ["input", "materials", "intrants", "matières premières", "insumos", "materia prima"]),
        (Stages.Production, ["making", "manufacture", "fabrication", "producción", "fabricación", "confección"]),
        (Stages.Finishing, ["finition", "finitions", "acabado", "acabados"]),
        (Stages.Trade, ["sale", "sales", "selling", "commerce", "vente", "comercio", "venta", "comercialización"]),
        (Stages.Services, ["service", "servicios", "servicio"]));

    /// <summary>One word of a list of choices, as it is kept; none when it is not one we know.</summary>
    /// <param name="column">All values of the column, plain.</param>
    public static string? Choice(Type choices, string cell, IReadOnlySet<string> column) =>
        choices == typeof(ActorKind)             ? Kind(cell)?.ToString() :
        choices == typeof(Method.Actors.LedBy)                 ? LedBy(cell, column)?.ToString() :
        choices == typeof(Method.Words.Consent)               ? Consent(cell)?.ToString() :
        choices == typeof(LegalForm)             ? Of(Forms, cell) :
        choices == typeof(Level)                 ? Of(Levels, cell) :
        choices == typeof(Stages)                ? Of(Steps, cell) :
        Enum.TryParse(choices, cell, ignoreCase: true, out var known) && Enum.IsDefined(choices, known) ? known.ToString() : null;

    static string? Of<T>(Dictionary<string, T> words, string cell) where T : struct => words.TryGetValue(Header.Plain(cell), out var known) ? known.ToString() : null;

    public static ActorKind? Kind(string cell) => Kinds.TryGetValue(Header.Plain(cell), out var kind) ? kind : null;
    public static bool? YesNo(string cell) => Answers.TryGetValue(Header.Plain(cell), out var yes) ? yes : null;
    public static Consent? Consent(string cell) => Consents.TryGetValue(Header.Plain(cell), out var consent) ? consent : null;

    /// <param name="column">
    /// All values of the column: M is mujer where the other letter is H, and male where the other is F; alone it is neither.
    /// </param>
    public static LedBy? LedBy(string cell, IReadOnlySet<string> column)
    {
        var word = Header.Plain(cell);
        if (word == "m")
            return (column.Contains("h"), column.Contains("f") || column.Contains("w")) switch
            {
                (true, false) => Method.Actors.LedBy.Woman,
                (false, true) => Method.Actors.LedBy.Man,
                _ => null,
            };
        return Leaders.TryGetValue(word, out var led) ? led : null;
    }

    static Dictionary<string, T> Table<T>(params (T Value, string[] Words)[] rows) where T : notnull =>
        rows.SelectMany(r => r.Words.Append(r.Value.ToString()!).Select(w => (Word: Header.Plain(w), r.Value)))
            .DistinctBy(w => w.Word).ToDictionary(w => w.Word, w => w.Value);
}
