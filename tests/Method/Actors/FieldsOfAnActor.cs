using System.Globalization;
using CsCheck;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Actors;

public sealed class FieldsOfAnActor
{
    static readonly ActorDetails Bare = new() { Name = "Taller", Kind = ActorKind.Enterprise };
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en"), French = CultureInfo.GetCultureInfo("fr"), Spanish = CultureInfo.GetCultureInfo("es-EC");

    static string Sample(ActorField f) => f.Type switch
    {
        FieldType.Count => "12", FieldType.Year => "2004", FieldType.Degrees => "-0.3307", FieldType.Day => "2024-03-18", FieldType.YesNo => "yes",
        FieldType.OneOf => Enum.GetNames(f.Choices!)[^1], FieldType.SomeOf => "Production, Trade", FieldType.Sector => "C14", FieldType.Amount => "12,000.5", FieldType.Currency => "usd", _ => "  words  ",
    };

    [Fact(DisplayName = "Every field takes what is typed, keeps it as the same text in every language, and gives it back")]
    public void RoundTrip() => Assert.All(ActorField.All, field =>
    {
        var (kept, wrong) = field.Typed(Sample(field), English);
        Assert.Null(wrong);
        var read = field.Read(field.Put(Bare, kept));
        Assert.Equal(kept, read);
        Assert.Equal(kept, field.Read(field.Put(Bare, read)));
        Assert.Equal(field.Name, Assert.Single(ActorField.All, f => f.Name == field.Name).Name);
    });

    [Fact(DisplayName = "Every property of the details is a field, so that nothing escapes form, history and export")]
    public void NothingEscapes() => Assert.Equal(
        typeof(ActorDetails).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal),
        ActorField.All.Select(f => f.Name).Order(StringComparer.Ordinal));

    [Fact(DisplayName = "A field that tells about a person is marked in the log too; a name is, but lists show it")]
    public void PersonalIsPersonal() => Assert.Equal(
        typeof(ActorDetails).GetProperties().Where(p => p.IsDefined(typeof(PersonalAttribute), false)).Select(p => p.Name).Order(StringComparer.Ordinal),
        ActorField.All.Where(f => f.Personal).Select(f => f.Name).Append(nameof(ActorDetails.Name)).Order(StringComparer.Ordinal));

    [Theory(DisplayName = "What cannot be meant is refused with an example of what can")]
    [InlineData("People", "a few")]
    [InlineData("YearBegan", "04b")]
    [InlineData("Latitude", "north")]
    [InlineData("RegisteredSince", "someday")]
    [InlineData("HomeBased", "maybe")]
    [InlineData("LegalForm", "99")]
    [InlineData("Stages", "128")]
    [InlineData("Sector", "garments")]
    public void Refused(string name, string typed)
    {
        var (kept, wrong) = ActorField.Named(name).Typed(typed, English);
        Assert.Null(kept);
        Assert.Equal(name, wrong!.Field);
        Assert.Contains(typed, wrong.Why.In(English), StringComparison.Ordinal);
        Assert.NotEqual(wrong.Why.In(English), wrong.Why.In(Spanish));
    }

    [Theory(DisplayName = "A sector is a code of ISIC, however national its spelling")]
    [InlineData("C1410.02", "1410")]
    [InlineData("14.10", "1410")]
    [InlineData("c 14", "14")]
    [InlineData("C", "C")]
    [InlineData("141", "141")]
    [InlineData("Z", null)]
    [InlineData("1", null)]
    public void Sectors(string typed, string? kept) => Assert.Equal(kept, ActorField.Named(nameof(ActorDetails.Sector)).Typed(typed, English).Kept);

    [Fact(DisplayName = "Degrees are read with a comma or a point, thousands with the reader's mark")]
    public void Numbers()
    {
        Assert.Equal("-0.33", ActorField.Named(nameof(ActorDetails.Latitude)).Typed("-0,33", French).Kept);
        Assert.Equal("-0.33", ActorField.Named(nameof(ActorDetails.Latitude)).Typed("-0.33", French).Kept);
        Assert.Equal("1200", ActorField.Named(nameof(ActorDetails.People)).Typed("1.200", CultureInfo.GetCultureInfo("es")).Kept);
    }

    [Fact(DisplayName = "Degrees of any place on earth come back as they were")]
    public void DegreesRoundTrip() => Gen.Double[-180, 180].Sample(degrees =>
    {
        var field = ActorField.Named(nameof(ActorDetails.Longitude));
        return field.Put(Bare, field.Typed(degrees.ToString("R", CultureInfo.InvariantCulture), English).Kept).Longitude == degrees;
    });

    static IEnumerable<string?> Wrong(ActorDetails d) => Register.Wrong(d).Select(r => r.Field);

    [Fact(DisplayName = "Numbers out of their range, half a position, and parts greater than the whole are to be mended")]
    public void Ranges()
    {
        Assert.Empty(Wrong(Bare with { People = 0, Latitude = -90, Longitude = 180, YearBegan = 1500 }));
        Assert.Equal([nameof(ActorDetails.People)], Wrong(Bare with { People = -1 }));
        Assert.Equal([nameof(ActorDetails.Apprentices)], Wrong(Bare with { Apprentices = Register.MostPeople + 1 }));
        Assert.Equal([nameof(ActorDetails.YearBegan)], Wrong(Bare with { YearBegan = 24 }));
        Assert.Equal([nameof(ActorDetails.Longitude)], Wrong(Bare with { Latitude = 1 }));
        Assert.Equal([nameof(ActorDetails.Latitude)], Wrong(Bare with { Latitude = 98.5, Longitude = -0.3 }));
        Assert.Equal([nameof(ActorDetails.People)], Wrong(Bare with { People = 5, Women = 3, Men = 3 }));
        Assert.Equal([nameof(ActorDetails.Mandate)], Wrong(Bare with { Mandate = new string('x', Register.LongestText + 1) }));
    }

    [Fact(DisplayName = "Of two people who change different fields neither loses anything; of the same field both values are kept")]
    public void TwoPeople()
    {
        var initiative = InitiativeId.New();
        var actor = new Actor(Register.Enter(initiative, ClusterId.New(), ActorId.New(), Bare with { People = 4 }).Fact!);
        var read = actor.Details;
        Register.Correct(actor, read, read with { Sector = "1410" }, PersonId.New(), null).Then(actor.Take);
        Register.Correct(actor, read, read with { Latitude = 0.33, Longitude = -78.2 }, PersonId.New(), null).Then(actor.Take);
        Assert.Equal(("1410", 0.33), (actor.Details.Sector, actor.Details.Latitude));
        var late = Register.Correct(actor, read, read with { Sector = "1511" }, PersonId.New(), null);
        Assert.Equal(("Sector", "1410", "1511"), late.Fact!.Collisions.Select(c => (c.Field, c.Stands, c.Proposed)).Single());
    }
}
