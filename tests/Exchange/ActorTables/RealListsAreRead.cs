using System.Globalization;
using Jointly.Exchange.ActorTables;
using Jointly.Exchange.Tables;
using Jointly.Exchange.Workbooks;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;

namespace Jointly.Exchange.Tests.ActorTables;

public class RealListsAreRead
{
    static (ListHead Head, ListedActors List, ImportPlan Plan) Read(Stream file, Dictionary<(int, string), string>? mended = null)
    {
        var table = Table.Open(file);
        var head = ListHead.Find(table);
        var list = new ListedActors(table, head, head.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Index, c => c.Field!), mended);
        return (head, list, ImportPlan.Of(list.Rows(), [], ImportMode.Update, list.Fields, new Dictionary<int, DoubleDecided>(), CultureInfo.GetCultureInfo("es")));
    }

    static string? FieldOf(ListHead head, string column) => head.Columns.Single(c => c.Name == column).Field;

    [Fact(DisplayName = "Establishments of Buenos Aires, 49,714 without a name: each is taken, called after what it does, its size and its place")]
    public void Argentina()
    {
        using var file = File.OpenRead(TestData.Path("argentina-amba-establishments", "amba_establishments.csv"));
        var (head, _, plan) = Read(file);
        Assert.Equal(("Code", "Place", "Latitude", "Longitude", null, "Sector", "SubSector", "People"),
            (FieldOf(head, "source_row"), FieldOf(head, "departamento"), FieldOf(head, "lat"), FieldOf(head, "lon"), FieldOf(head, "empleo"), FieldOf(head, "clae2"), FieldOf(head, "clae2_desc"), FieldOf(head, "empleo_rep")));
        Assert.Equal((49_714, 49_714), (plan.Rows.Count, plan.Count(Fate.New)));
        Assert.Equal("Transporte terrestre, de 50 a 249 personas, Almirante Brown (16977)", plan.Rows[0].Listed.Details.Name);
        Assert.Equal((-34.834, -58.385), plan.Rows[0].Listed.Details.Position!.Value);
    }

    [Fact(DisplayName = "Facilities of Open Supply Hub: named, placed, with codes of their own; those said twice alike are asked about")]
    public void OpenSupplyHub()
    {
        using var file = File.OpenRead(TestData.Path("open-supply-hub-sample", "facilities.csv"));
        var (head, _, plan) = Read(file);
        Assert.Equal(("Code", "Name", "Address", "Latitude", "Longitude", "SubSector"),
            (FieldOf(head, "os_id"), FieldOf(head, "name"), FieldOf(head, "address"), FieldOf(head, "lat"), FieldOf(head, "lng"), FieldOf(head, "sector")));
        Assert.Equal(51, plan.Rows.Count);
        Assert.Equal(0, plan.Count(Fate.Waits));
        Assert.True(plan.Count(Fate.New) >= 40, $"{plan.Count(Fate.New)} new, {plan.Count(Fate.Double)} likely doubles, {plan.Count(Fate.LeftOut)} twice");
    }

    static MemoryStream Licences()
    {
        var file = new MemoryStream();
        WorkbookOut.Write(file, "Activos", ["Licencias municipales 2026", "", "", "", "", "", "", ""],
        [
            ["Razón social", "RUC", "Parroquia", "CIIU", "Personal ocupado", "Sexo", "Teléfono", "Observaciones"],
            ["Confecciones Aguirre", "1001287634001", "Atuntaqui", "C1410.02", 5, "F", "06 290 6114", "paga tarde"],
            ["Bordados Andrade", "1002044519001", "Imbaya", "C1391.01", "aprox. 6", "M", "099 512 0047", "buena gente"],
            [null, "1002044519009", "San Roque", "C1410", 3, "F", null, null],
        ]);
        return file;
    }

    [Fact(DisplayName = "A workbook with a title above its header: columns by name and content, what cannot be read told with a guess")]
    public void Workbook()
    {
        var (head, list, plan) = Read(Licences());
        Assert.Equal(2, head.Row);
        Assert.Equal(["Name", "RegistrationNumber", "Place", "Sector", "People", "LedBy", "Phone", null], head.Columns.Select(c => c.Field));
        Assert.Equal([Fate.New, Fate.Waits, Fate.Waits], plan.Rows.Select(r => r.Fate));
        Assert.Equal(("1410", LedBy.Woman), (plan.Rows[0].Listed.Details.Sector, plan.Rows[0].Listed.Details.LedBy!.Value));
        Assert.Equal(("People", "aprox. 6", "6"), (plan.Rows[1].ToMend![0].Field, plan.Rows[1].ToMend![0].Stands, plan.Rows[1].ToMend![0].Guess));
        Assert.Equal("Name", Assert.Single(plan.Rows[2].ToMend!).Field);
        Assert.Equal(new Fit(3, 1), list.FitOf(4));
    }

    [Fact(DisplayName = "What is mended comes in; a value left empty does not")]
    public void Mended()
    {
        var (_, _, plan) = Read(Licences(), new() { [(4, "People")] = "6", [(5, "Name")] = "Lana Viva" });
        Assert.Equal([Fate.New, Fate.New, Fate.New], plan.Rows.Select(r => r.Fate));
        Assert.Equal(6, plan.Rows[1].Listed.Details.People);
        var (_, _, empty) = Read(Licences(), new() { [(4, "People")] = ListedActors.LeftEmpty });
        Assert.Null(empty.Rows[1].Listed.Details.People);
    }

    [Theory(DisplayName = "Numbers, days and answers as people write them")]
    [InlineData("People", "1.200", "1200")]
    [InlineData("People", "1 200", "1200")]
    [InlineData("Latitude", "-0,3307", "-0.3307")]
    [InlineData("Longitude", "-78,217", "-78.217")]
    [InlineData("HomeBased", "sí", "yes")]
    [InlineData("HomeBased", "non", "no")]
    [InlineData("RegisteredSince", "18/3/2024", "2024-03-18")]
    [InlineData("YearBegan", "2004", "2004")]
    [InlineData("LegalForm", "Cía. Ltda.", "Company")]
    [InlineData("LegalForm", "entreprise individuelle", "OwnAccount")]
    [InlineData("Stages", "producción; acabados", "Production, Finishing")]
    [InlineData("Sector", "C 14.10", "1410")]
    public void Written(string field, string written, string kept)
    {
        var (_, _, plan) = Read(TestData.Bytes($"name\t{field}\nA\t{written}\n"));
        Assert.Equal(kept, ActorField.Named(field).Read(plan.Rows[0].Listed.Details));
    }

    [Fact(DisplayName = "Every field has names for its column, ours among them")]
    public void Named() => Assert.All(ActorField.All, f => Assert.Equal(f.Name, ActorColumns.Names.FieldOf(f.Name)));
}
