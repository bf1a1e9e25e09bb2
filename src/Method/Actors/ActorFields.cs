using System.Globalization;
using static Jointly.Method.Actors.FieldGroup;

namespace Jointly.Method.Actors;

/// <summary>The fields of an actor, a line each.</summary>
static class ActorFields
{
    public static readonly IReadOnlyList<ActorField> All =
    [
        Text(nameof(ActorDetails.Name), Who, d => d.Name, (d, t) => d with { Name = t ?? "", NameComposed = t == d.Name ? d.NameComposed : null }),
        One<ActorKind>(nameof(ActorDetails.Kind), Who, d => d.Kind, (d, k) => d with { Kind = k ?? ActorKind.NotSaid }),
        Text(nameof(ActorDetails.Occupation), Who, d => d.Occupation, (d, t) => d with { Occupation = t }) with { AppliesTo = k => k is ActorKind.Person },
        YesNo(nameof(ActorDetails.NameComposed), Who, d => d.NameComposed, (d, y) => d with { NameComposed = y == true ? true : null }) with { AppliesTo = _ => false, Asked = false },
        Text(nameof(ActorDetails.TradeName), Who, d => d.TradeName, (d, t) => d with { TradeName = t }) with { AppliesTo = Bodied },
        One<LegalForm>(nameof(ActorDetails.LegalForm), Who, d => d.LegalForm, (d, f) => d with { LegalForm = f }) with { AppliesTo = Bodied },
        Text(nameof(ActorDetails.RegisteredWith), Who, d => d.RegisteredWith, (d, t) => d with { RegisteredWith = t }) with { AppliesTo = Bodied },
        Text(nameof(ActorDetails.RegistrationNumber), Who, d => d.RegistrationNumber, (d, t) => d with { RegistrationNumber = t }) with { AppliesTo = Bodied },
        Day(nameof(ActorDetails.RegisteredSince), Who, d => d.RegisteredSince, (d, day) => d with { RegisteredSince = day }) with { AppliesTo = Bodied },
        Year(nameof(ActorDetails.YearBegan), Who, d => d.YearBegan, (d, n) => d with { YearBegan = n }) with { AppliesTo = Bodied },

        Text(nameof(ActorDetails.Place), Where, d => d.Place, (d, t) => d with { Place = t }),
        Text(nameof(ActorDetails.Address), Where, d => d.Address, (d, t) => d with { Address = t }),
        Degrees(nameof(ActorDetails.Latitude), d => d.Latitude, (d, x) => d with { Latitude = x }),
        Degrees(nameof(ActorDetails.Longitude), d => d.Longitude, (d, x) => d with { Longitude = x }),

        Text(nameof(ActorDetails.Sector), Does, d => d.Sector, (d, t) => d with { Sector = t }) with { Type = FieldType.Sector },
        Text(nameof(ActorDetails.SubSector), Does, d => d.SubSector, (d, t) => d with { SubSector = t }),
        Text(nameof(ActorDetails.Products), Does, d => d.Products, (d, t) => d with { Products = t }) with { Type = FieldType.LongText },
        One<Stages>(nameof(ActorDetails.Stages), Does, d => d.Stages, (d, s) => d with { Stages = s }) with { Type = FieldType.SomeOf, AppliesTo = Firms },
        YesNo(nameof(ActorDetails.HomeBased), Does, d => d.HomeBased, (d, y) => d with { HomeBased = y }) with { AppliesTo = Firms },

        Count(nameof(ActorDetails.People), Works, d => d.People, (d, n) => d with { People = n }) with { AppliesTo = Bodied },
        Count(nameof(ActorDetails.Women), Works, d => d.Women, (d, n) => d with { Women = n }) with { AppliesTo = Bodied },
        Count(nameof(ActorDetails.Men), Works, d => d.Men, (d, n) => d with { Men = n }) with { AppliesTo = Bodied },
        Count(nameof(ActorDetails.Young), Works, d => d.Young, (d, n) => d with { Young = n }) with { AppliesTo = Bodied },
        Count(nameof(ActorDetails.Permanent), Works, d => d.Permanent, (d, n) => d with { Permanent = n }) with { AppliesTo = Bodied },
        Count(nameof(ActorDetails.Seasonal), Works, d => d.Seasonal, (d, n) => d with { Seasonal = n }) with { AppliesTo = Firms },
        Count(nameof(ActorDetails.OfTheFamily), Works, d => d.OfTheFamily, (d, n) => d with { OfTheFamily = n }) with { AppliesTo = Firms },
        Count(nameof(ActorDetails.Apprentices), Works, d => d.Apprentices, (d, n) => d with { Apprentices = n }) with { AppliesTo = Firms },
        Count(nameof(ActorDetails.HomeWorkers), Works, d => d.HomeWorkers, (d, n) => d with { HomeWorkers = n }) with { AppliesTo = Firms },

        One<LedBy>(nameof(ActorDetails.LedBy), Owns, d => d.LedBy, (d, l) => d with { LedBy = l }),
        YesNo(nameof(ActorDetails.YouthLed), Owns, d => d.YouthLed, (d, y) => d with { YouthLed = y }),
        Count(nameof(ActorDetails.WomenOwners), Owns, d => d.WomenOwners, (d, n) => d with { WomenOwners = n }) with { AppliesTo = Firms },
        Count(nameof(ActorDetails.MenOwners), Owns, d => d.MenOwners, (d, n) => d with { MenOwners = n }) with { AppliesTo = Firms },
        Count(nameof(ActorDetails.YoungOwners), Owns, d => d.YoungOwners, (d, n) => d with { YoungOwners = n }) with { AppliesTo = Firms },
        YesNo(nameof(ActorDetails.OwnerFromHere), Owns, d => d.OwnerFromHere, (d, y) => d with { OwnerFromHere = y }) with { AppliesTo = Firms },
        Year(nameof(ActorDetails.OwnerHereSince), Owns, d => d.OwnerHereSince, (d, n) => d with { OwnerHereSince = n }) with { AppliesTo = Firms },

        One<Level>(nameof(ActorDetails.Level), Institution, d => d.Level, (d, l) => d with { Level = l }) with { AppliesTo = Bodies },
        Text(nameof(ActorDetails.Mandate), Institution, d => d.Mandate, (d, t) => d with { Mandate = t }) with { Type = FieldType.LongText, AppliesTo = Bodies },
        Count(nameof(ActorDetails.DaysForCluster), Institution, d => d.DaysForCluster, (d, n) => d with { DaysForCluster = n }) with { AppliesTo = Bodies },
        Amount(nameof(ActorDetails.BudgetAmount), Institution, d => d.BudgetAmount, (d, n) => d with { BudgetAmount = n }) with { AppliesTo = Bodies },
        Text(nameof(ActorDetails.BudgetCurrency), Institution, d => d.BudgetCurrency, (d, t) => d with { BudgetCurrency = t }) with { Type = FieldType.Currency, AppliesTo = Bodies },
        Year(nameof(ActorDetails.BudgetYear), Institution, d => d.BudgetYear, (d, n) => d with { BudgetYear = n }) with { AppliesTo = Bodies },
        Text(nameof(ActorDetails.Budget), Institution, d => d.Budget, (d, t) => d with { Budget = t }) with { AppliesTo = Bodies },
        Text(nameof(ActorDetails.Offices), Institution, d => d.Offices, (d, t) => d with { Offices = t }) with { AppliesTo = Bodies },

        Text(nameof(ActorDetails.ContactName), Reach, d => d.ContactName, (d, t) => d with { ContactName = t }) with { Personal = true },
        Text(nameof(ActorDetails.Phone), Reach, d => d.Phone, (d, t) => d with { Phone = t }) with { Personal = true },
        Text(nameof(ActorDetails.Email), Reach, d => d.Email, (d, t) => d with { Email = t }) with { Personal = true },
        Text(nameof(ActorDetails.Website), Reach, d => d.Website, (d, t) => d with { Website = t }),
        Text(nameof(ActorDetails.BestDayToVisit), Reach, d => d.BestDayToVisit, (d, t) => d with { BestDayToVisit = t }),

        One<Words.Consent>(nameof(ActorDetails.Consent), Agreed, d => d.Consent, (d, c) => d with { Consent = c ?? default }),
        One<Words.Consent>(nameof(ActorDetails.OnMap), Agreed, d => d.OnMap, (d, c) => d with { OnMap = c ?? default }),
    ];

    static bool Bodied(ActorKind kind) => kind is not ActorKind.Person;
    static bool Firms(ActorKind kind) => kind.IsEnterprise() || kind is ActorKind.NotSaid or ActorKind.Buyer or ActorKind.InputSupplier;
    static bool Bodies(ActorKind kind) => kind.IsSupportInstitution() || kind is ActorKind.OtherBody;

    static ActorField Text(string name, FieldGroup group, Func<ActorDetails, string?> read, Func<ActorDetails, string?, ActorDetails> put) =>
        new(name, FieldType.Text, group, read, put);

    static ActorField Count(string name, FieldGroup group, Func<ActorDetails, int?> read, Func<ActorDetails, int?, ActorDetails> put) =>
        new(name, FieldType.Count, group, d => read(d)?.ToString(CultureInfo.InvariantCulture),
            (d, t) => put(d, t is null ? null : int.Parse(t, CultureInfo.InvariantCulture)));

    static ActorField Year(string name, FieldGroup group, Func<ActorDetails, int?> read, Func<ActorDetails, int?, ActorDetails> put) =>
        Count(name, group, read, put) with { Type = FieldType.Year };

    static ActorField Degrees(string name, Func<ActorDetails, double?> read, Func<ActorDetails, double?, ActorDetails> put) =>
        new(name, FieldType.Degrees, Where, d => read(d)?.ToString(CultureInfo.InvariantCulture),
            (d, t) => put(d, t is null ? null : double.Parse(t, CultureInfo.InvariantCulture)));

    static ActorField Amount(string name, FieldGroup group, Func<ActorDetails, decimal?> read, Func<ActorDetails, decimal?, ActorDetails> put) =>
        new(name, FieldType.Amount, group, d => read(d)?.ToString("0.####", CultureInfo.InvariantCulture),      // 10.1 and 10.1000 are one
            (d, t) => put(d, t is null ? null : decimal.Parse(t, CultureInfo.InvariantCulture)));

    static ActorField Day(string name, FieldGroup group, Func<ActorDetails, DateOnly?> read, Func<ActorDetails, DateOnly?, ActorDetails> put) =>
        new(name, FieldType.Day, group, d => read(d)?.ToString("O", CultureInfo.InvariantCulture),
            (d, t) => put(d, t is null ? null : DateOnly.ParseExact(t, "O", CultureInfo.InvariantCulture)));

    static ActorField YesNo(string name, FieldGroup group, Func<ActorDetails, bool?> read, Func<ActorDetails, bool?, ActorDetails> put) =>
        new(name, FieldType.YesNo, group, d => read(d) switch { true => "yes", false => "no", null => null },
            (d, t) => put(d, t switch { "yes" => true, "no" => false, _ => null }));

    static ActorField One<T>(string name, FieldGroup group, Func<ActorDetails, T?> read, Func<ActorDetails, T?, ActorDetails> put) where T : struct, Enum =>
        new(name, FieldType.OneOf, group, d => read(d)?.ToString(), (d, t) => put(d, t is null ? null : Enum.Parse<T>(t))) { Choices = typeof(T) };
}
