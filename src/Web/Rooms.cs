using Jointly.Web.Actors;
using Microsoft.AspNetCore.Antiforgery;
using Jointly.Web.Admission;
using Jointly.Web.Demo;
using Jointly.Web.Diagnosis;
using Jointly.Web.House;
using Jointly.Web.Linkages;
using Jointly.Web.Portfolio;

namespace Jointly.Web;

/// <summary>Every page's address, by room.</summary>
public static class Rooms
{
    public static void Map(WebApplication app, Installation installation)
    {
        var house = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute()).WithEmptyForms();
        Health.Map(house);
        SignInPage.Map(house);
        WelcomePage.Map(house);
        AccountPage.Map(house);
        HeldPage.Map(house);
        InstallationPage.Map(house);
        ForgetPage.MapHouse(house);
        HomePage.Map(house);
        SearchPage.Map(house);
        StartPage.Map(house);
        if (installation.Demo) DemoPeople.Map(house);
        house.MapGet("/refused", (Frames frames) => frames.Mishap(403)).Public("tells whoever may not that they may not");

        var initiative = app.MapGroup("/i/{initiative:guid}").WithMetadata(new RequireAntiforgeryTokenAttribute()).WithEmptyForms();
        InitiativePage.Map(initiative);
        StartPage.MapInitiative(initiative);
        CorrectInitiativePage.Map(initiative);
        PortfolioHistoryPage.MapInitiative(initiative);
        PeoplePage.Map(initiative);
        PersonPage.Map(initiative);
        PeopleListPage.Map(initiative);
        ForgetPage.Map(initiative);
        MovePage.Map(initiative);
        BringPage.Map(initiative);

        var cluster = initiative.MapGroup("/c/{cluster:guid}").AddEndpointFilter<RouteGroupBuilder, InItsInitiative>();
        ClusterPage.Map(cluster);
        CorrectClusterPage.Map(cluster);
        PortfolioHistoryPage.MapCluster(cluster);
        DefinitionPage.Map(cluster);
        DefineClusterPage.Map(cluster);
        SourceFigurePage.Map(cluster);
        ActorsPage.Map(cluster);
        ActorPrintPage.Map(cluster);
        MapPage.Map(cluster);
        ActorPage.Map(cluster);
        ImportPage.Map(cluster);
        ImportPiecesPage.Map(cluster);
        ImportedPage.Map(cluster);
        HistoryPage.Map(cluster);
        MembershipPage.Map(cluster);
        ConsentPage.Map(cluster);
        DoublesPage.Map(cluster);
        SamePage.Map(cluster);
        NetworkPage.Map(cluster);
        NetworkPrintPage.Map(cluster);
        ExplorePage.Map(cluster);
        LinkagesPage.Map(cluster);
        LinkagePage.Map(cluster);
        RecordPage.Map(cluster);
        WavesPage.Map(cluster);
        WavePage.Map(cluster);
        RosterPage.Map(cluster);
        BringLinesPage.Map(cluster);
        SealedPage.Map(cluster);
        EgoPage.Map(cluster);

        app.MapFallback((Frames frames) => frames.NotFound()).Public("nothing is here, and that is no secret");
    }
}
