using Jointly.Exchange.Tables;

namespace Jointly.Exchange.ActorTables;

/// <summary>The fields of an actor and the names that columns for them go by.</summary>
static class ActorColumns
{
    public const string Code = "Code", Name = "Name", Kind = "Kind", Place = "Place", SubSector = "SubSector", People = "People",
        LedBy = "LedBy", YouthLed = "YouthLed", HomeBased = "HomeBased", Products = "Products", BestDay = "BestDayToVisit",
        Contact = "ContactName", Phone = "Phone", Consent = "Consent", Member = "Member";

    public static readonly Header Names = new(
    [
        (Code,      ["code", "id", "no", "number", "identifier", "código", "identificador", "identifiant", "numéro"]),
        (Name,      ["name", "actor", "enterprise", "firm", "company", "organisation", "organization", "label", "full name",
                     "nom", "nom de l’entreprise", "entreprise", "raison sociale", "acteur", "dénomination",
                     "nombre", "razón social", "empresa", "actora", "nombre de la empresa", "organización"]),
        (Kind,      ["kind", "type", "class", "category", "kind of actor", "type d’acteur", "genre", "catégorie", "tipo", "clase", "categoría", "tipo de actor"]),
        (Place,     ["place", "town", "city", "village", "parish", "location", "municipality", "lieu", "ville", "commune", "localité", "paroisse",
                     "lugar", "ciudad", "parroquia", "localidad", "municipio", "cantón"]),
        (SubSector, ["sub-sector", "sector", "industry", "activity", "trade", "secteur", "sous-secteur", "activité", "branche", "subsector", "rubro", "actividad", "rama"]),
        (People,    ["people", "size", "employees", "workers", "staff", "persons", "headcount", "people working there",
                     "effectif", "effectifs", "personnes", "employés", "travailleurs", "taille",
                     "personas", "empleados", "trabajadores", "personal", "personal ocupado", "tamaño", "ocupados"]),
        (LedBy,     ["led by", "leader", "leader sex", "sex", "gender", "sex of owner", "owner sex", "dirigée par", "dirigé par", "sexe", "sexe du dirigeant",
                     "dirigida por", "dirigido por", "liderada por", "sexo", "género", "sexo del dueño"]),
        (YouthLed,  ["youth-led", "young", "youth", "jeune", "dirigée par un jeune", "jeunes", "joven", "liderada por jóvenes", "jóvenes"]),
        (HomeBased, ["home-based", "at home", "home", "à domicile", "en casa", "a domicilio", "domicilio"]),
        (Products,  ["products", "product", "makes", "produits", "produit", "productos", "producto", "fabrica", "produce"]),
        (BestDay,   ["best day to visit", "best day", "meilleur jour", "mejor día", "mejor día para visitar"]),
        (Contact,   ["contact", "contact name", "contact person", "owner", "personne de contact", "propriétaire", "contacto", "dueño", "dueña", "propietario", "persona de contacto"]),
        (Phone,     ["phone", "telephone", "mobile", "tel", "téléphone", "portable", "teléfono", "celular", "móvil"]),
        (Consent,   ["consent", "consent to be named", "consentement", "accord", "consentimiento"]),
        (Member,    ["member", "membership", "membre", "adhésion", "miembro", "membresía", "socio"]),
    ]);
}
