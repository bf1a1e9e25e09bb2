using Jointly.Method.Words;
using Jointly.Web.Admission;
using Jointly.Web.House;
using QRCoder;

namespace Jointly.Web.Portfolio;

/// <summary>What is printed, cut off and handed over: a link that can be used once, as text and as a picture for a phone.</summary>
public sealed record Slip(string Person, string Link, string Code, string Picture, DateOnly LastDay);

/// <summary>Makes slips: the code, its link under the address by which the caller came, and the picture of the link.</summary>
public sealed class Slips(Invitations invitations, IHttpContextAccessor http, TimeProvider time)
{
    public async Task<Slip> For(PersonId person, string name, PersonId by)
    {
        var code = await invitations.Make(person, by);
        var request = http.HttpContext!.Request;
        var link = $"{request.Scheme}://{request.Host}/welcome/{code}";
        return new Slip(name, link, code, Picture(link), time.Today().AddDays(14));
    }

    static string Picture(string link)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(data).GetGraphic(1, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
