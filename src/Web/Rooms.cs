using Jointly.Web.Actors;
using Microsoft.AspNetCore.Antiforgery;
using Jointly.Web.Admission;
using Jointly.Web.Demo;
using Jointly.Web.Diagnosis;
using Jointly.Web.House;
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
        InstallationPage.Map(house);
        HomePage.Map(house);
        StartPage.Map(house);
        if (installation.Demo) DemoPeople.Map(house);
        house.MapGet("/refused", (Frames frames) => frames.Mishap(403)).Public("tells whoever may not that they may not");

        var initiative = app.MapGroup("/i/{initiative:guid}").WithMetadata(new RequireAntiforgeryTokenAttribute()).WithEmptyForms();
        InitiativePage.Map(initiative);
        StartPage.MapInitiative(initiative);
        PeoplePage.Map(initiative);
        BringPage.Map(initiative);

        var cluster = initiative.MapGroup("/c/{cluster:guid}").AddEndpointFilter<RouteGroupBuilder, InItsInitiative>();
        ClusterPage.Map(cluster);
        ActorsPage.Map(cluster);
        ActorPage.Map(cluster);
        HistoryPage.Map(cluster);
        NetworkPage.Map(cluster);
        EgoPage.Map(cluster);

        app.MapFallback((Frames frames) => frames.NotFound()).Public("nothing is here, and that is no secret");
    }
}
