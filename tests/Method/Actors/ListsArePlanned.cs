using System.Globalization;
using CsCheck;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Actors;

public sealed class ListsArePlanned
{
    static readonly FieldSet AllFields = FieldSet.Of(ActorField.All);
    static readonly IReadOnlyDictionary<int, DoubleDecided> Nothing = new Dictionary<int, DoubleDecided>();

    static ActorDetails Firm(string name, string? place = null, string? phone = null, int? people = null, string? number = null, string? owner = null, string? subSector = null) => new()
    {
        Name = name, Kind = ActorKind.Enterprise, Place = place, Phone = phone, People = people, RegistrationNumber = number, ContactName = owner, SubSector = subSector,
    };

    static ListedActor Row(int row, ActorDetails d, string? code = null, params ToMend[] mend) =>
        new(row, code, d, FieldSet.Of(ActorField.All.Where(f => f.Read(d) is not null && f.Name is not ("Kind" or "Consent" or "OnMap"))), mend);

    static KnownActor Here(ActorDetails d, string? code = null) => new(ActorId.New(), d, code is null ? null : [code]);

    static ImportPlan Plan(IEnumerable<ListedActor> list, IEnumerable<KnownActor> register, ImportMode mode = ImportMode.Update, FieldSet? columns = null, IReadOnlyDictionary<int, DoubleDecided>? decided = null) =>
        ImportPlan.Of(list, register, mode, columns ?? AllFields, decided ?? Nothing, CultureInfo.GetCultureInfo("en"));

    static PlannedRow One(ActorDetails listed, ActorDetails here, ImportMode mode = ImportMode.Update) => Plan([Row(2, listed)], [Here(here)], mode).Rows[0];

    [Fact(DisplayName = "The same name in the same place is here already; what the list says besides is newer")]
    public void Newer()
    {
        var row = One(Firm("CONFECCIONES AGUIRRE CÍA. LTDA.", "atuntaqui", people: 6), Firm("Confecciones Aguirre", "Atuntaqui", people: 5));
        Assert.Equal(Fate.Newer, row.Fate);
        Assert.Contains(new NewerValue("People", "5", "6"), row.Newer!);
        Assert.DoesNotContain(row.Newer!, n => n.Field == "Name");
    }

    [Fact(DisplayName = "Where the list says nothing, what stands stays; only a list that replaces empties it")]
    public void Silence()
    {
        var (listed, here) = (Firm("Lana Viva", "Imbaya"), Firm("Lana Viva", "Imbaya", people: 7));
        Assert.Equal(Fate.Same, One(listed, here).Fate);
        Assert.Equal(Fate.Same, One(listed with { People = 9 }, here, ImportMode.AddNew).Fate);
        Assert.Equal([new NewerValue("People", "7", null)], One(listed, here, ImportMode.Replace).Newer!);
    }

    [Theory(DisplayName = "A name alike is a likely double with another sign, and nothing without one")]
    [InlineData("Conf. Jaramillo e Hijos", "06 290 8817", null, null, Fate.Double)]
    [InlineData("Confeciones Jaramilo", "+593 6 290 8817", null, null, Fate.Double)]
    [InlineData("Conf. Jaramillo e Hijos", null, "Rosa Jaramillo", null, Fate.Double)]
    [InlineData("Conf. Jaramillo e Hijos", null, null, "Atuntaqui", Fate.New)]
    [InlineData("Conf. Jaramillo e Hijos", "06 111 2222", null, null, Fate.New)]
    [InlineData("Tejidos Imbaya", "06 290 8817", null, "Atuntaqui", Fate.New)]
    public void Alike(string name, string? phone, string? owner, string? place, Fate fate) =>
        Assert.Equal(fate, One(Firm(name, place, phone, owner: owner), Firm("Confecciones Jaramillo", "Atuntaqui", "06 290 8817", owner: "Rosa Jaramillo")).Fate);

    [Fact(DisplayName = "One name in two places is two, unless a sign is shared: then someone decides")]
    public void Places()
    {
        Assert.Equal(Fate.New, One(Firm("Panadería San José", "Ibarra"), Firm("Panadería San José", "Otavalo")).Fate);
        Assert.Equal(Fate.Double, One(Firm("Panadería San José", "Ibarra", "099 301 7742"), Firm("Panadería San José", "Otavalo", "099 301 7742")).Fate);
    }

    [Fact(DisplayName = "The same registration number is the same actor, unless the names have nothing in common")]
    public void Numbers()
    {
        Assert.Equal(Fate.Newer, One(Firm("Tejidos Imbaya", number: "1001-287634-001", people: 3), Firm("Tejidos Imbaya S.A.", number: "1001287634001")).Fate);
        Assert.Equal(Fate.Double, One(Firm("Lana Viva", number: "1001287634001"), Firm("Tejidos Imbaya", number: "1001287634001")).Fate);
    }

    [Fact(DisplayName = "A list brought again is known by its own codes, also where nobody has a name")]
    public void Codes()
    {
        var nameless = Row(2, Firm("", "Almirante Brown", people: 125, subSector: "Transporte terrestre"), "16977");
        var columns = FieldSet.Of(ActorField.All.Where(f => f.Name != "Name"));
        var first = Plan([nameless, nameless with { Row = 3, Code = "16978" }], [], columns: columns);
        Assert.Equal([Fate.New, Fate.New], first.Rows.Select(r => r.Fate));
        Assert.Equal("Transporte terrestre, 50 to 249 people, Almirante Brown (16977)", first.Rows[0].Listed.Details.Name);
        var again = Plan([nameless], [Here(first.Rows[0].Listed.Details, "16977")], columns: columns);
        Assert.Equal(Fate.Same, again.Rows[0].Fate);
    }

    [Fact(DisplayName = "What is said twice in a list comes in once; what is to be mended waits and holds nobody up")]
    public void Twice()
    {
        var plan = Plan([Row(2, Firm("Lana Viva", "Imbaya")), Row(3, Firm("Lana Viva", "Imbaya")), Row(4, Firm("Bordados"), null, new ToMend("People", "Personal", "aprox. 6", new Phrase(typeof(ImportText), "NotHere"), "6")), Row(5, Firm("Acabados"))], []);
        Assert.Equal([Fate.New, Fate.LeftOut, Fate.Waits, Fate.New], plan.Rows.Select(r => r.Fate));
        Assert.Equal((1, 2), (plan.Waiting, plan.Taken.Count()));
    }

    [Fact(DisplayName = "What does not fit together is to be mended, in the list as in a form")]
    public void Wrong() => Assert.Equal(Fate.Waits, One(Firm("Lana Viva", "Imbaya") with { Women = 9, People = 3 }, Firm("Other")).Fate);

    [Fact(DisplayName = "Someone's word about a likely double is done: two, or one with the values chosen")]
    public void Decided()
    {
        var (listed, here) = (Row(2, Firm("Conf. Jaramillo", "Atuntaqui", "06 290 8817", 22)), Here(Firm("Confecciones Jaramillo", "Atuntaqui", "06 290 8817", 24)));
        PlannedRow With(bool same, params string[] fields) => Plan([listed], [here], decided: new Dictionary<int, DoubleDecided> { [2] = new(same, fields.ToHashSet()) }).Rows[0];
        Assert.Equal(Fate.Double, Plan([listed], [here]).Rows[0].Fate);
        Assert.Equal(Fate.New, With(false).Fate);
        Assert.Equal((Fate.Same, here.Id), (With(true).Fate, With(true).Actor!.Value));
        Assert.Equal([new NewerValue("People", "24", "22")], With(true, "People").Newer!);
    }

    [Theory(DisplayName = "Jaro-Winkler as published (Winkler 1990)")]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dwayne", "duane", 0.840)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("abc", "xyz", 0)]
    public void Published(string a, string b, double alike) => Assert.Equal(alike, Likeness.JaroWinkler(a, b), 3);

    static readonly Gen<string[]> AnyName = Gen.String[Gen.Char['a', 'e'], 1, 8].Array[1, 5];

    [Fact(DisplayName = "A name is like itself, and as much like another as that is like it, within a rounding")]
    public void Symmetric() => Gen.Select(AnyName, AnyName).Sample((a, b) =>
        Math.Abs(Likeness.OfNames(a, a) - 1) < 1e-9 && Likeness.OfNames(a, b) is >= 0 and <= 1 + 1e-9 && Math.Abs(Likeness.JaroWinkler(a[0], b[0]) - Likeness.JaroWinkler(b[0], a[0])) < 1e-9);

    [Fact(DisplayName = "All fields have a place in a set of fields")]
    public void Fits() => Assert.True(ActorField.All.Count <= 64);
}
