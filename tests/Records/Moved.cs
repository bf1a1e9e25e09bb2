using System.IO.Compression;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Importing;
using Jointly.Records.Keeping;
using Jointly.Records.Merging;
using Jointly.Records.Logbook;
using Jointly.Records.Packages;
using Jointly.Records.Writing;

namespace Jointly.Records.Tests;

/// <summary>An initiative with something in every table that goes along, beside another one of which nothing may.</summary>
public sealed record Furnished(Village Village, ReceivedFiles Received, string File, LinkageId Trust)
{
    public const string Canary = "Quetzalcoatl-canary", Secret = "nobody-may-know-this", Emoji = "Ñandú 🧵 \"quoted\" <b> \\ tab\t";
    Ground Ground => Village.Ground;

    public static async Task<Furnished> On(Ground ground)
    {
        var (village, other, received) = (await Village.On(ground), await Village.On(ground), new ReceivedFiles(ground.Folder));
        await other.Enter(ActorId.New(), Village.Weaver(Canary));
        var file = await received.Keep(new MemoryStream("code,name\r\n1,Luz\r\n"u8.ToArray()));
        var foreign = await received.Keep(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Canary)));
        await Brought(other, foreign);
        var (a, b) = (ActorId.New(), ActorId.New());
        await village.Enter(a, Village.Weaver(Emoji));
        await village.Enter(b, Village.Weaver("Escuela") with { Kind = ActorKind.TrainingInstitution });
        var bea = village.Also("Bea");
        await village.Correct(a, Village.Weaver(Emoji), Village.Weaver(Emoji) with { Place = "Peguche Alto" });
        await village.Correct(a, Village.Weaver(Emoji), Village.Weaver(Emoji) with { Place = "Ilumán" }, bea);             // it collides
        await Details(village);
        await OneOfTwo(village);
        await Brought(village, file);
        var trust = await Study(village, a, b, file);
        return new(village, received, file, trust);
    }

    static Task Brought(Village village, string file) => village.Ground.Deeds.Do<NetworkBrought>(village.Ana, Deed.BringNetwork, village.Place, Guid.NewGuid(), work =>
    {
        work.Add(new Wave(WaveId.New(), village.Initiative, village.Cluster, 9, new(2026, 2, 1)));
        return new NetworkBrought(village.Cluster, 0, 0, [9], "a list", file, null);
    });

    static async Task OneOfTwo(Village village)
    {
        var (stays, goes, third) = (ActorId.New(), ActorId.New(), ActorId.New());
        foreach (var id in new[] { stays, goes, third }) await village.Enter(id, Village.Weaver("Dos veces"));
        await village.Ground.Deeds.Do<ActorsMerged>(village.Ana, Deed.MergeActors, village.Place, Guid.NewGuid(), work =>
            Merges.Merge(work, village.Cluster, stays, goes, new HashSet<string>(), village.Ana.Person, _ => true, "one workshop"));
        await village.Ground.Deeds.Do<ActorsToldApart>(village.Ana, Deed.TellActorsApart, village.Place, Guid.NewGuid(), work =>
            Sameness.TellApart(village.Initiative, stays, third, toldBefore: false, "two sisters").Then(fact => work.Add(new ToldApart(fact))));
    }

    static async Task Details(Village village)
    {
        await village.Ground.Deeds.Do<InitiativeCorrected>(village.Ana, Deed.CorrectInitiative, new Place(village.Initiative), Guid.NewGuid(), work =>
        {
            var it = work.Db.Initiatives.Single(i => i.Id == village.Initiative);
            var fact = new InitiativeCorrected(village.Initiative, it.Details with
            {
                AlsoIn = ["PE", "CO"], Partners = [new Partner("Cámara de Otavalo", PartnerRole.PartnerAgency)], Budget = new Money(1234567.8900m, "USD"), Begins = new(2026, 1, 1), Objective = [new("es", Emoji)], Languages = ["es", "qu-EC"],
            }) { Was = it.Details, Because = "known now" };
            it.Take(fact);
            return fact;
        });
        await village.Ground.Deeds.Do<ClusterCorrected>(village.Ana, Deed.CorrectCluster, village.Place, Guid.NewGuid(), work =>
        {
            var it = work.Db.Clusters.Single(c => c.Id == village.Cluster);
            var fact = new ClusterCorrected(village.Initiative, village.Cluster, it.Details with { Sectors = ["13", "1410"], Role = ClusterRole.Pilot, Maturity = new(Maturity.Incipient, new(2026, 2, 2), village.Ana.Person, "few ties") }) { Was = it.Details };
            it.Take(fact);
            return fact;
        });
        await village.Ground.Deeds.Do<ClusterDefined>(village.Ana, Deed.DefineCluster, village.Place, Guid.NewGuid(), work =>
        {
            var fact = new ClusterDefined(village.Initiative, village.Cluster, new() { Places = ["Peguche", "Ilumán"], Features = [new(CommonFeature.Culture, Holds.Yes, "weaving", null)], FewestEnterprises = 30 });
            work.Add(new Definition(fact));
            return fact;
        });
    }

    static async Task<LinkageId> Study(Village village, ActorId a, ActorId b, string file)
    {
        var (trust, wave) = (LinkageId.New(), WaveId.New());
        await village.Ground.Deeds.Do<LinkageRecorded>(village.Ana, Deed.RecordLinkage, village.Place, Guid.NewGuid(), work =>
        {
            work.Add(new Wave(wave, village.Initiative, village.Cluster, 1, new(2026, 3, 1)));
            work.Add(new Asked(AskedId.New(), village.Initiative, wave, a, Answer.Answered, "REL1"));
            var sealedKind = LinkageKind.All.First(k => k.Sealed).Code;
            var open = LinkageKind.All.First(k => !k.Sealed).Code;
            var proof = new TieEvidence(TieEvidenceKind.Meeting, new(2026, 2, 3), "the square", Strength.Checked, Secret);
            work.Add(new Linkage(LinkageId.New(), village.Initiative, village.Cluster, Told(wave, a, b, open, proof with { Note = null })));
            var fact = new LinkageRecorded(village.Initiative, village.Cluster, trust, Told(wave, a, b, sealedKind, proof));
            work.Add(new Linkage(fact));
            return fact;
        });
        await village.Ground.Deeds.Do<ImportBegun>(village.Ana, Deed.ImportActors, village.Place, Guid.NewGuid(), work =>
        {
            var fact = new ImportBegun(ImportId.New(), village.Initiative, village.Cluster, village.Ana.Person, work.Now, "list.csv", file, null, default, "", "code", new() { Rows = 1, Same = 1 }, 1);
            var import = new Import(fact);
            import.Take(new ImportSliceTaken(import.Id, 0, 1, file));
            import.Take(new ImportTaken(import.Id, fact.Counts, file));
            work.Add(import);
            work.Add(new ImportedRow { Initiative = village.Initiative, Import = import.Id, Row = 2, Fate = Fate.Same, Actor = a, Code = "1", Name = "Luz", Newer = """[{"Field":"Place","Before":null,"After":"Ñ"}]""" });
            work.Add(new SavedView(new ViewKept(village.Initiative, village.Cluster, SavedViewId.New(), "weavers", "?q=luz")));
            work.Add(new GroupMembership(new GroupJoined(village.Initiative, GroupMembershipId.New(), a, b, null, new(2026, 1, 5))));
            work.Add(new SourceFigure(new SourceFigureGiven(village.Initiative, village.Cluster, SourceFigureId.New(), new(SourceMeasure.Turnover, null, new SourceValue(12.5000m, default, "million USD", "the chamber", null, "2025")))));
            work.Add(new Override(new OverrideOpened(OverrideId.New(), village.Initiative, village.Cluster, "N-71", village.Ana.Person, village.Ana.Person, "a study", work.Now, work.Now.AddDays(3))));
            work.Add(new Office(OfficeId.New(), village.Ana.Person, Role.Coordinator, village.Initiative, null, new(2026, 1, 1)));
            var guest = new Person(PersonId.New(), "Gus", "fr");
            work.Add(guest);
            work.Add(new Office(OfficeId.New(), guest.Id, Role.Guest, village.Initiative, village.Cluster, new(2026, 1, 1), new(2026, 6, 30)));
            return fact;
        });
        return trust;
    }

    static ToldTie Told(WaveId wave, ActorId a, ActorId b, string kind, TieEvidence proof) => new(a, b, kind, wave, LinkageSource.Survey) { Weight = 2, SaidByFrom = true, Evidence = [proof] };
}

/// <summary>The parts of a package as they lie in the file, without guards: those are Exchange's, and tried there.</summary>
public sealed class PlainParts(string file) : IPackageParts, IDisposable
{
    readonly ZipArchive zip = ZipFile.OpenRead(file);
    public IReadOnlyCollection<string> Names => [.. zip.Entries.Select(e => e.FullName)];
    public Stream? Open(string name) => zip.GetEntry(name)?.Open();
    public void Dispose() => zip.Dispose();
}

/// <summary>An initiative from one installation to another, in each of the four directions.</summary>
public sealed class Moved
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;
    static string Packed(Ground ground) => Path.Combine(ground.Folder, $"{Guid.NewGuid():N}.jointly");

    internal static PackageManifest Export(Ground ground, InitiativeId initiative, string file, string? sealFor = null)
    {
        using var to = File.Create(file);
        var outcome = Package.Write(ground.Database, new ReceivedFiles(ground.Folder), initiative, to, new PackageMaker("0.1.0", ground.Clock.GetUtcNow(), null, sealFor));
        return outcome.Fact ?? throw new InvalidOperationException(outcome.Refusals[0].Why.ToString());
    }

    internal static async Task<Outcome<CameIn>> Import(Ground ground, string file, ReceivingKey? key = null)
    {
        using var parts = new PlainParts(file);
        using var own = key ?? ReceivingKey.Of(ground.Folder);
        var package = CheckedPackage.Of(parts, ground.Database, own);
        return package.Fact is { } good ? await new BringingIn(ground.Database, ground.Asking, ground.Deeds).Do(good, new ReceivedFiles(ground.Folder), null, stop: Stop) : Outcome<CameIn>.Refused(package.Refusals);
    }

    static Dictionary<string, byte[]> Rows(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return zip.Entries.Where(e => e.FullName.StartsWith("rows/", StringComparison.Ordinal)).ToDictionary(e => e.FullName, e =>
        {
            using var from = e.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        });
    }

    static string Why<T>(Outcome<T> outcome) where T : class => Assert.Single(outcome.Refusals).Why.Key;

    [Theory(DisplayName = "An initiative comes in whole: every table counted and summed up from the new database, the same head, the log whole; taken out again it is the same to the byte")]
    [InlineData(On.Sqlite, On.Sqlite)]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    [InlineData(On.Postgres, On.Postgres)]
    public async Task Whole(On from, On to)
    {
        await using var source = await Ground.New(from);
        await using var target = await Ground.New(to);
        var furnished = await Furnished.On(source);
        var (first, again) = (Packed(source), Packed(target));
        var manifest = Export(source, furnished.Village.Initiative, first);
        Assert.All(manifest.Tables, t => Assert.True(t.Rows > 0, $"{t.Name} is empty: this test does not try it."));

        var came = await Import(target, first);

        Assert.True(came.Fact is not null, string.Join(" ", came.Refusals.Select(r => r.Why)));
        Assert.All(came.Fact!.Tables, t => Assert.True(t.Same && t.Told == t.Here, t.Name));
        Assert.Equal((manifest.Head, true), (came.Fact.Log.Head, came.Fact.Log.Whole));
        Assert.True(Audit.Verify(target.Database).Whole);
        var back = Export(target, furnished.Village.Initiative, again);
        Assert.Equal(manifest.Tables, back.Tables);
        Assert.Equal(manifest.Head, back.Head);
        var (before, after) = (Rows(first), Rows(again));
        Assert.All(before, part => Assert.Equal(part.Value, after[part.Key]));
        Assert.Equal(furnished.File, Assert.Single(manifest.Files).Sha256);
        Assert.True(new ReceivedFiles(target.Folder).Has(furnished.File));
        using var db = target.Asking.For(furnished.Village.Initiative);
        Assert.Equal(1, db.Offices.Count(o => o.Role == Role.Guest && o.To == new DateOnly(2026, 6, 30)));
        Assert.Equal(1234567.89m, db.Initiatives.Single().Budget!.Value.Amount);
        Assert.Single(db.Actors.AsEnumerable(), a => a.Collisions.Count == 1);
        using var house = target.Asking.ForHouse();
        Assert.Equal(nameof(Deed.BringInInitiative), house.Log.Single().DeedName);
    }

    [Theory(DisplayName = "Nothing of another initiative is in the package: no row, no file, no person")]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Nothing_else(On on)
    {
        await using var ground = await Ground.New(on);
        var furnished = await Furnished.On(ground);
        var file = Packed(ground);
        Export(ground, furnished.Village.Initiative, file);
        using var parts = new PlainParts(file);
        var all = string.Concat(parts.Names.Select(n => { using var r = new StreamReader(parts.Open(n)!); return n + r.ReadToEnd(); }));
        Assert.Contains("Peguche", all);                                                    // it is looked for where it would be
        Assert.DoesNotContain(Furnished.Canary, all);
        Assert.Single(new ReceivedFiles(ground.Folder).All().Except(parts.Names.Select(n => n.Split('/')[^1])));
        Assert.DoesNotContain("PasswordHash", all);
    }

    [Theory(DisplayName = "N-71: made for one installation, what is sealed lies locked in the package; there it opens and is sealed as before, anywhere else it is refused")]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    public async Task Sealed(On from, On to)
    {
        await using var source = await Ground.New(from);
        await using var target = await Ground.New(to);
        await using var stranger = await Ground.New(On.Sqlite);
        var furnished = await Furnished.On(source);
        var (locked, open) = (Packed(source), Packed(source));
        string address;
        using (var key = ReceivingKey.Of(target.Folder)) address = key.Address;
        var manifest = Export(source, furnished.Village.Initiative, locked, address);
        var plain = Export(source, furnished.Village.Initiative, open);

        Assert.Contains(Rows(open).Values, r => System.Text.Encoding.UTF8.GetString(r).Contains(Furnished.Secret));
        Assert.DoesNotContain(Rows(locked).Values, r => System.Text.Encoding.UTF8.GetString(r).Contains(Furnished.Secret));
        Assert.Equal(plain.Tables.Select(t => t.Digest), manifest.Tables.Select(t => t.Digest));
        Assert.Equal(1, manifest.Tables.Single(t => t.Name == "Linkages").Sealed);
        Assert.Equal(nameof(PackageText.SealedForAnother), Why(await Import(stranger, locked)));

        var came = await Import(target, locked);
        Assert.True(came.Fact is not null, string.Join(" ", came.Refusals.Select(r => r.Why)));
        var analyst = new Caller(PersonId.New(), "Nia", [new Office(OfficeId.New(), PersonId.New(), Role.NetworkAnalyst, furnished.Village.Initiative, null, new(2026, 1, 1))]);
        using var db = target.Asking.For(furnished.Village.Initiative);
        Assert.Single(SealedHistories.Of(db, furnished.Trust, analyst, furnished.Village.Place, target.Clock.GetUtcNow()));
        Assert.Throws<UnauthorizedAccessException>(() => SealedHistories.Of(db, furnished.Trust, furnished.Village.Also("Leo"), furnished.Village.Place, target.Clock.GetUtcNow().AddDays(9)));
        Assert.DoesNotContain(db.LogParts, p => p.Name == LogPart.Sealed);
    }

    [Theory(DisplayName = "N-30: what was erased stays erased, and the log whole")]
    [InlineData(On.Sqlite, On.Postgres)]
    [InlineData(On.Postgres, On.Sqlite)]
    public async Task Erased(On from, On to)
    {
        await using var source = await Ground.New(from);
        await using var target = await Ground.New(to);
        var furnished = await Furnished.On(source);
        source.Attack("""UPDATE "LogParts" SET "Salt" = NULL, "Content" = NULL WHERE "Name" = 'personal'""");         // as erasing does
        var file = Packed(source);
        Export(source, furnished.Village.Initiative, file);
        var came = (await Import(target, file)).Fact!;
        Assert.True(came.Log.Whole);
        Assert.True(came.Log.Erased > 0);
    }

    [Theory(DisplayName = "The same package twice is told as equal; once somebody worked here, the difference is told")]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Twice(On on)
    {
        await using var source = await Ground.New(On.Sqlite);
        await using var target = await Ground.New(on);
        var furnished = await Furnished.On(source);
        var file = Packed(source);
        Export(source, furnished.Village.Initiative, file);
        Assert.NotNull((await Import(target, file)).Fact);
        Assert.Equal(nameof(PackageText.ThereEqual), Why(await Import(target, file)));
        Assert.Equal(nameof(PackageText.ThereEqual), Why(await Import(source, file)));       // where it came from
        await (furnished.Village with { Ground = target }).Enter(ActorId.New());
        var differs = await Import(target, file);
        Assert.Equal(nameof(PackageText.ThereDifferent), Why(differs));
        Assert.Contains("Actors", differs.Refusals[0].Why.ToString());
        using var house = target.Asking.ForHouse();
        Assert.Single(house.Log);
    }

    [Fact(DisplayName = "Who is known here already, by the id, stays as they are here; the others come along")]
    public async Task People()
    {
        await using var source = await Ground.New(On.Sqlite);
        await using var target = await Ground.New(On.Sqlite);
        var furnished = await Furnished.On(source);
        await target.Deeds.DoAsHouse<PersonInvited>(Deed.InvitePeople, Place.House, Guid.NewGuid(), work =>
            Appointment.Invite(furnished.Village.Ana.Person, "Ana María", "en", Role.Administrator, Place.House, work.Today).Then(f => work.Add(new Person(f))), Stop);
        var file = Packed(source);
        Export(source, furnished.Village.Initiative, file);
        var people = (await Import(target, file)).Fact!.Tables.Single(t => t.Name == "People");
        Assert.Equal((2, 2, 1, true), ((int)people.Told, (int)people.Here, (int)people.Known, people.Same));
        using var house = target.Asking.ForHouse();
        Assert.Equal(["Ana María", "Gus"], house.People.Select(p => p.Name).Order());
    }

    [Fact(DisplayName = "While a list of actors is being taken over, nothing is taken along")]
    public async Task Under_way()
    {
        await using var ground = await Ground.New(On.Sqlite);
        var furnished = await Furnished.On(ground);
        ground.Attack("""UPDATE "Imports" SET "State" = 'Taking'""");
        using var to = new MemoryStream();
        Assert.Equal(nameof(PackageText.ListUnderWay), Why(Package.Write(ground.Database, furnished.Received, furnished.Village.Initiative, to, new PackageMaker("0", default, null, null))));
        Assert.Equal("ListsUnderWay", Why(Moving.TakeOut(furnished.Village.Initiative, "why", null, 1)));
    }
}
