using Jointly.Exchange.ActorTables;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Exchange.Tests.ActorTables;

public class ActorTableIsRead
{
    static ActorTableResult Read(string text, ActorTableOptions? options = null) => ActorTable.Read(TestData.Bytes(text), options);
    static IEnumerable<LedBy?> Leaders(ActorTableResult table) => table.Actors.Select(a => a.Details.LedBy);

    [Theory(DisplayName = "Columns are found by their names in English, French and Spanish, in any order")]
    [InlineData("Name,Kind,Place,People,Led by,Home-based,Consent\nAcabados Villota,enterprise,Atuntaqui,24,woman,no,given")]
    [InlineData("Effectif;Ville;Nom;Type;Dirigée par;À domicile;Consentement\n24;Atuntaqui;Acabados Villota;Entreprise;Femme;non;donné")]
    [InlineData("Razón social\tTipo\tParroquia\tPersonal ocupado\tSexo\tEn casa\tConsentimiento\nAcabados Villota\tEmpresa\tAtuntaqui\t24\tMujer\tno\tsí")]
    public void Languages(string text)
    {
        var table = Read(text);
        Assert.Empty(table.Problems);
        Assert.Equal(new ActorDetails
        {
            Name = "Acabados Villota", Kind = ActorKind.Enterprise, Place = "Atuntaqui", People = 24, LedBy = LedBy.Woman, HomeBased = false, Consent = Consent.Given,
        }, Assert.Single(table.Actors).Details);
    }

    [Theory(DisplayName = "Support institutions are known by many words")]
    [InlineData("Business association", ActorKind.BusinessAssociation)]
    [InlineData("chamber of commerce", ActorKind.BusinessAssociation)]
    [InlineData("Gremio", ActorKind.BusinessAssociation)]
    [InlineData("BusinessAssociation", ActorKind.BusinessAssociation)]
    [InlineData("BDS provider", ActorKind.ServiceProvider)]
    [InlineData("prestataire de services", ActorKind.ServiceProvider)]
    [InlineData("Cooperativa de ahorro y crédito", ActorKind.FinanceProvider)]
    [InlineData("banque", ActorKind.FinanceProvider)]
    [InlineData("Municipio", ActorKind.PublicAuthority)]
    [InlineData("Ministère", ActorKind.PublicAuthority)]
    [InlineData("Training and research", ActorKind.TrainingInstitution)]
    [InlineData("Escuela", ActorKind.TrainingInstitution)]
    [InlineData("fournisseur", ActorKind.InputSupplier)]
    [InlineData("comprador", ActorKind.Buyer)]
    [InlineData("ménage", ActorKind.Family)]
    [InlineData("grupo", ActorKind.Group)]
    [InlineData("CDA", ActorKind.Facilitator)]
    public void Kinds(string word, ActorKind kind) => Assert.Equal(kind, ActorWords.Kind(word));

    [Fact(DisplayName = "Every kind, leader and consent is read back by its own name")]
    public void Own_names()
    {
        Assert.All(Enum.GetValues<ActorKind>(), k => Assert.Equal(k, ActorWords.Kind(k.ToString())));
        Assert.All(Enum.GetValues<LedBy>(), l => Assert.Equal(l, ActorWords.LedBy(l.ToString(), new HashSet<string>())));
        Assert.All(Enum.GetValues<Consent>().Where(c => c != Consent.Withdrawn), c => Assert.Equal(c, ActorWords.Consent(c.ToString())));            // which is a deed, not a cell
    }

    [Fact(DisplayName = "The letter M is a woman beside H, a man beside F, and alone a question")]
    public void Letter_M()
    {
        Assert.Equal([LedBy.Woman, LedBy.Man], Leaders(Read("nombre,sexo\nA,M\nB,H")));
        Assert.Equal([LedBy.Man, LedBy.Woman], Leaders(Read("nom,sexe\nA,M\nB,F")));
        var alone = Read("name,sex\nA,M");
        Assert.Equal([null], Leaders(alone));
        Assert.Equal((2, "sex", nameof(ExchangeText.LeaderUnknown)), (alone.Problems[0].Row, alone.Problems[0].Field, alone.Problems[0].What.Key));
    }

    [Fact(DisplayName = "A bad value is told by row and column, and the rest of its row is taken")]
    public void Bad_values()
    {
        var table = Read("Nombre,Tipo,Personal ocupado,Sexo\nBordados Andrade,empresa,aprox. 6,M\nLana Viva,nube,7,F\n,empresa,3,F");
        Assert.Equal(["Bordados Andrade", "Lana Viva"], table.Actors.Select(a => a.Details.Name));
        Assert.Equal([(2, "Personal ocupado"), (3, "Tipo"), (4, "Nombre")], table.Problems.Select(p => (p.Row, p.Field!)));
        Assert.Null(table.Actors[0].Details.People);
        Assert.Equal(LedBy.Man, table.Actors[0].Details.LedBy);
        Assert.Equal(ActorKind.Enterprise, table.Actors[1].Details.Kind);
        Assert.Contains("“aprox. 6”", table.Problems[0].What.In(System.Globalization.CultureInfo.GetCultureInfo("en")));
    }

    [Fact(DisplayName = "Columns that are none of ours are kept beside, and noted")]
    public void Kept()
    {
        var table = Read("name,Apodo,Observaciones\nA,1001,paga tarde\nB,,");
        Assert.Equal([("name", "Name"), ("Apodo", null), ("Observaciones", null)], table.Columns);
        Assert.Equal("paga tarde", table.Actors[0].Kept["Observaciones"]);
        Assert.Empty(table.Actors[1].Kept);
        Assert.Equal(2, table.Notes.Count(n => n.What.Key == nameof(ExchangeText.ColumnKept)));
    }

    [Fact(DisplayName = "A column under our name of which no value can be read is something else, kept beside")]
    public void Something_else()
    {
        var table = Read("id,type,gender\nP1,FALSE,1\nC1,TRUE,2");
        Assert.Empty(table.Problems);
        Assert.Equal(["FALSE", "1"], table.Actors[0].Kept.Values);
    }

    [Fact(DisplayName = "A code given twice is told; both rows are taken")]
    public void Codes()
    {
        var table = Read("code,name\nE1,A\nE1,B");
        Assert.Equal(2, table.Actors.Count);
        Assert.Equal((3, nameof(ExchangeText.CodeTwice)), (table.Problems[0].Row, table.Problems[0].What.Key));
    }

    [Fact(DisplayName = "What was guarded against being run comes back without its apostrophe")]
    public void Guarded() => Assert.Equal("=Moda+", Read("name\n'=Moda+").Actors[0].Details.Name);

    [Fact(DisplayName = "The kind of all can be chosen where the table says none")]
    public void Chosen_kind() => Assert.Equal(ActorKind.Family, Read("name\nA", new(ActorKind.Family)).Actors[0].Details.Kind);

    [Theory(DisplayName = "Hostile and odd files are answered, never thrown at")]
    [InlineData("")]
    [InlineData("a,b\n1,2")]
    [InlineData("name")]
    [InlineData("name,name,,\n1,2,3,4")]
    [InlineData("name,people\n\"A,3\nB,٢٤")]
    [InlineData("name,people\nA,99999999999999\nB,-1\nC,1e3")]
    [InlineData("\0\0\0")]
    public void Odd(string text)
    {
        var table = Read(text);
        Assert.NotEmpty(table.Problems.Select(p => p.What.Key).Concat(table.Notes.Select(n => n.What.Key)));
        Assert.True(table.Actors.Count <= table.Rows);
    }

    [Fact(DisplayName = "Digits of any script count people")]
    public void Digits() => Assert.Equal(24, Read("name,people\nB,٢٤").Actors[0].Details.People);

    [Fact(DisplayName = "The published tables of actors are read without a problem, every row of them")]
    public void Published()
    {
        var files = Directory.GetFiles(TestData.Path("networks", "attributed"), "*.actors.csv");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            using var stream = File.OpenRead(file);
            var table = ActorTable.Read(stream);
            Assert.Empty(table.Problems);
            Assert.Equal(File.ReadLines(file).Count() - 1, table.Actors.Count);
        });
    }
}
