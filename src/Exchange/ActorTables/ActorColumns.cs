using Jointly.Exchange.Tables;
using Jointly.Method.Actors;

namespace Jointly.Exchange.ActorTables;

/// <summary>The fields of an actor, by the names of <see cref="ActorField"/>, and the names that columns for them go by in English, French and Spanish.</summary>
public static class ActorColumns
{
    /// <summary>Besides the fields: how the list itself calls the actor; whether it belongs to the cluster.</summary>
    public const string Code = "Code", Member = "Member";

    public static readonly Header Names = new(
    [
        (Code, ["code", "id", "no", "number", "identifier", "código", "identificador", "identifiant", "numéro", "source row", "os id", "key", "uuid"]),
        Of(nameof(ActorDetails.Name), ["name", "actor", "enterprise", "firm", "company", "organisation", "organization", "label", "full name", "business name", "legal name", "name of enterprise",
            "nom", "nom de l’entreprise", "entreprise", "raison sociale", "acteur", "dénomination",
            "nombre", "razón social", "empresa", "actora", "nombre de la empresa", "organización", "denominación", "establecimiento"]),
        Of(nameof(ActorDetails.Kind), ["kind", "type", "class", "category", "kind of actor", "type d’acteur", "genre", "catégorie", "tipo", "clase", "categoría", "tipo de actor"]),
        Of(nameof(ActorDetails.Occupation), ["occupation", "known here as", "profession", "métier", "connu ici comme", "ocupación", "oficio", "conocido aquí como", "conocida aquí como"]),
        Of(nameof(ActorDetails.NameComposed), ["name composed", "nom composé", "nombre compuesto"]),
        Of(nameof(ActorDetails.TradeName), ["trade name", "brand", "commercial name", "sign", "nom commercial", "enseigne", "marque", "nombre comercial", "nombre de fantasía", "marca"]),
        Of(nameof(ActorDetails.LegalForm), ["legal form", "legal status", "form", "forme juridique", "statut juridique", "forma jurídica", "forma legal", "tipo de sociedad", "tipo societario"]),
        Of(nameof(ActorDetails.RegisteredWith), ["registered with", "register", "registry", "enregistrée auprès de", "registre", "registrada en", "registro"]),
        Of(nameof(ActorDetails.RegistrationNumber), ["registration number", "tax number", "tax id", "vat", "vat number", "registration", "tin", "numéro d’enregistrement", "numéro fiscal", "siret", "siren", "nif", "ninea", "ice",
            "ruc", "rut", "nit", "cuit", "cuil", "rfc", "cif", "número de registro", "número tributario", "n.º de registro", "identificación fiscal"]),
        Of(nameof(ActorDetails.RegisteredSince), ["registered since", "registration date", "enregistrée depuis", "date d’enregistrement", "registrada desde", "fecha de registro", "fecha de inscripción"]),
        Of(nameof(ActorDetails.YearBegan), ["year began", "founded", "founding year", "since", "year of foundation", "started", "année de création", "fondée en", "depuis", "création",
            "año de inicio", "año de fundación", "fundada en", "desde", "año de creación", "inicio de actividades"]),
        Of(nameof(ActorDetails.Place), ["place", "town", "city", "village", "parish", "location", "municipality", "district", "lieu", "ville", "commune", "localité", "paroisse",
            "lugar", "ciudad", "parroquia", "localidad", "municipio", "cantón", "departamento", "distrito", "partido", "country name"]),
        Of(nameof(ActorDetails.Address), ["address", "street", "street address", "adresse", "rue", "dirección", "domicilio legal", "calle"]),
        Of(nameof(ActorDetails.Latitude), ["latitude", "lat", "latitud"]),
        Of(nameof(ActorDetails.Longitude), ["longitude", "lon", "lng", "long", "longitud"]),
        Of(nameof(ActorDetails.Sector), ["isic", "isic code", "sector isic", "nace", "naf", "ape", "code ape", "citi", "code d’activité", "ciiu", "clae", "clae2", "clae6", "cnae", "scian", "código de actividad", "código ciiu"]),
        Of(nameof(ActorDetails.SubSector), ["sub-sector", "subsector", "sector", "industry", "activity", "trade", "main activity", "secteur", "sous-secteur", "activité", "branche", "activité principale",
            "rubro", "actividad", "rama", "actividad principal", "actividad económica", "giro", "clae2 desc"]),
        Of(nameof(ActorDetails.Products), ["products", "product", "makes", "product type", "produits", "produit", "productos", "producto", "fabrica", "produce"]),
        Of(nameof(ActorDetails.Stages), ["stages", "stage", "stage of the chain", "étapes", "maillon", "étape de la filière", "etapas", "eslabón", "etapa de la cadena"]),
        Of(nameof(ActorDetails.HomeBased), ["home-based", "at home", "home", "à domicile", "en casa", "a domicilio", "domicilio"]),
        Of(nameof(ActorDetails.People), ["people", "size", "employees", "workers", "staff", "persons", "headcount", "people working there", "number of workers", "number of employees",
            "effectif", "effectifs", "personnes", "employés", "travailleurs", "taille", "nombre d’employés", "nombre de salariés", "salariés",
            "personas", "empleados", "trabajadores", "personal", "personal ocupado", "tamaño", "ocupados", "número de empleados", "número de trabajadores", "empleo", "empleo rep"]),
        Of(nameof(ActorDetails.Women), ["women", "women working", "women workers", "female employees", "femmes", "mujeres", "trabajadoras"]),
        Of(nameof(ActorDetails.Men), ["men", "men working", "male employees", "hommes", "hombres"]),
        Of(nameof(ActorDetails.Young), ["young people", "under 30", "moins de 30 ans", "menores de 30", "jóvenes ocupados"]),
        Of(nameof(ActorDetails.Permanent), ["permanent", "permanents", "permanent workers", "permanentes", "fijos"]),
        Of(nameof(ActorDetails.Seasonal), ["seasonal", "seasonal workers", "temporary", "saisonniers", "temporaires", "temporales", "estacionales", "eventuales"]),
        Of(nameof(ActorDetails.OfTheFamily), ["of the family", "family workers", "family members", "de la famille", "aides familiaux", "de la familia", "familiares"]),
        Of(nameof(ActorDetails.Apprentices), ["apprentices", "apprentis", "aprendices"]),
        Of(nameof(ActorDetails.HomeWorkers), ["home workers", "outworkers", "travailleurs à domicile", "trabajadores a domicilio"]),
        Of(nameof(ActorDetails.LedBy), ["led by", "leader", "leader sex", "sex", "gender", "sex of owner", "owner sex", "dirigée par", "dirigé par", "sexe", "sexe du dirigeant",
            "dirigida por", "dirigido por", "liderada por", "sexo", "género", "sexo del dueño", "sexo del propietario"]),
        Of(nameof(ActorDetails.YouthLed), ["youth-led", "young", "youth", "jeune", "dirigée par un jeune", "jeunes", "joven", "liderada por jóvenes", "jóvenes"]),
        Of(nameof(ActorDetails.WomenOwners), ["women owners", "femmes propriétaires", "propietarias", "dueñas"]),
        Of(nameof(ActorDetails.MenOwners), ["men owners", "hommes propriétaires", "dueños hombres"]),
        Of(nameof(ActorDetails.YoungOwners), ["young owners", "jeunes propriétaires", "dueños jóvenes"]),
        Of(nameof(ActorDetails.OwnerFromHere), ["owner from here", "local owner", "propriétaire d’ici", "dueño de aquí", "dueño local"]),
        Of(nameof(ActorDetails.OwnerHereSince), ["owner here since", "propriétaire ici depuis", "dueño aquí desde"]),
        Of(nameof(ActorDetails.Level), ["level", "reach", "niveau", "portée", "nivel", "alcance"]),
        Of(nameof(ActorDetails.Mandate), ["mandate", "mission", "mandat", "mandato", "misión"]),
        Of(nameof(ActorDetails.DaysForCluster), ["days for the cluster", "jours pour le cluster", "días para el clúster"]),
        Of(nameof(ActorDetails.BudgetAmount), ["budget amount", "budget a year", "yearly budget", "annual budget", "montant du budget", "budget annuel", "presupuesto anual", "monto del presupuesto"]),
        Of(nameof(ActorDetails.BudgetCurrency), ["currency", "budget currency", "currency of the budget", "monnaie", "devise", "monnaie du budget", "moneda", "moneda del presupuesto"]),
        Of(nameof(ActorDetails.BudgetYear), ["budget year", "year of the budget", "année du budget", "año del presupuesto"]),
        Of(nameof(ActorDetails.Budget), ["budget, in words", "budget, en mots", "presupuesto, en palabras", "budget", "presupuesto"]),
        Of(nameof(ActorDetails.Offices), ["offices", "branches", "bureaux", "agences", "oficinas", "sucursales"]),
        Of(nameof(ActorDetails.ContactName), ["contact", "contact name", "contact person", "owner", "owner name", "personne de contact", "propriétaire", "dirigeant", "contacto", "dueño", "dueña", "propietario", "propietaria", "persona de contacto", "representante legal"]),
        Of(nameof(ActorDetails.Phone), ["phone", "telephone", "mobile", "tel", "phone number", "téléphone", "portable", "teléfono", "celular", "móvil"]),
        Of(nameof(ActorDetails.Email), ["email", "e-mail", "mail", "email address", "courriel", "adresse électronique", "correo", "correo electrónico"]),
        Of(nameof(ActorDetails.Website), ["website", "web", "site", "url", "homepage", "site web", "site internet", "sitio web", "página web"]),
        Of(nameof(ActorDetails.BestDayToVisit), ["best day to visit", "best day", "meilleur jour", "mejor día", "mejor día para visitar"]),
        Of(nameof(ActorDetails.Consent), ["consent", "consent to be named", "consentement", "accord", "consentimiento"]),
        Of(nameof(ActorDetails.OnMap), ["on the map", "on map", "may stand on the map", "sur la carte", "en el mapa"]),
        (Member, ["member", "membership", "membre", "adhésion", "miembro", "membresía", "socio"]),
    ]);

    // Ours first, so that what we write out is read again.
    static (string, string[]) Of(string field, string[] words) => (field, [field, .. words]);
}
