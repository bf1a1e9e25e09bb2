using System.Collections.Frozen;

namespace Jointly.Web.Parts;

/// <summary>Twenty units square, one stroke of 1.6, round joins, no fills. Those with a direction turn with the page.</summary>
static class Icons
{
    public static readonly FrozenSet<string> Turning = FrozenSet.Create("back", "fall", "flat", "next", "rise");

    public static readonly FrozenDictionary<string, string> Lines = new Dictionary<string, string>
    {
        ["add"] = """<path d="M10 4v12M4 10h12"/>""",
        ["back"] = """<path d="M16 10H4M9 5l-5 5 5 5"/>""",
        ["cal"] = """<path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4"/>""",
        ["cam"] = """<path d="M2.5 6h4L8 4h4l1.5 2h4v10h-15z"/><circle cx="10" cy="10.8" r="2.8"/>""",
        ["check"] = """<path d="m4 10.5 4 4 8-9"/>""",
        ["clock"] = """<circle cx="10" cy="10" r="7"/><path d="M10 6v4.3l3 1.7"/>""",
        ["down"] = """<path d="M10 3v10M6 9l4 4 4-4M3 13v4h14v-4"/>""",
        ["edit"] = """<path d="m4 16 .8-3.5L13.5 3.8l2.7 2.7L7.5 15.2zM11.5 6l2.7 2.7"/>""",
        ["fall"] = """<path d="m3 5 5 5.5 3-3L17 15M12.5 15H17v-4.5"/>""",
        ["file"] = """<path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M8 10h5M8 13h5"/>""",
        ["filter"] = """<path d="M3 4h14l-5.5 7v5l-3-1.5V11z"/>""",
        ["flat"] = """<path d="M3 10h14M13 6l4 4-4 4"/>""",
        ["gate"] = """<path d="M10 3l7 7-7 7-7-7z"/>""",
        ["globe"] = """<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2.6 2 3.2 4.5 3.2 7s-.6 5-3.2 7c-2.6-2-3.2-4.5-3.2-7s.6-5 3.2-7z"/>""",
        ["key"] = """<circle cx="6.5" cy="10" r="3.5"/><path d="M10 10h7.5v3.2M14 10v2.6"/>""",
        ["link"] = """<path d="M8.5 11.5 11.5 8.5M7 9l-2.5 2.5a2.8 2.8 0 0 0 4 4L11 13M9 7l2.5-2.5a2.8 2.8 0 0 1 4 4L13 11"/>""",
        ["lock"] = """<path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9"/>""",
        ["loop"] = """<path d="M16.5 10a6.5 6.5 0 1 1-2-4.7M15 2v3.8h-3.8"/>""",
        ["menu"] = """<path d="M3 5h14M3 10h14M3 15h14"/>""",
        ["money"] = """<path d="M2.5 5h15v10h-15z"/><circle cx="10" cy="10" r="2.2"/><path d="M5 8v4M15 8v4"/>""",
        ["next"] = """<path d="M4 10h12M11 5l5 5-5 5"/>""",
        ["nosig"] = """<path d="M3 17 17 3M4 15v-2M8 15v-4M12 15V9.5M16 15V7"/>""",
        ["people"] = """<circle cx="7" cy="7" r="2.7"/><path d="M2 16c0-3 2.2-4.8 5-4.8s5 1.8 5 4.8M13 4.6a2.6 2.6 0 0 1 0 4.9M14.5 11.6c2 .5 3.5 2.1 3.5 4.4"/>""",
        ["phone"] = """<path d="M4 3h4l1.5 4L7.5 8.5a9 9 0 0 0 4 4L13 10.5l4 1.5v4c0 .6-.4 1-1 1C9 17 3 11 3 4c0-.6.4-1 1-1z"/>""",
        ["pin"] = """<path d="M10 18s6-5.4 6-10a6 6 0 0 0-12 0c0 4.6 6 10 6 10z"/><circle cx="10" cy="8" r="2"/>""",
        ["print"] = """<path d="M5 8V3h10v5M5 14H3V8h14v6h-2M5 12h10v5H5z"/>""",
        ["rise"] = """<path d="M3 15 8 9.5l3 3L17 5M12.5 5H17v4.5"/>""",
        ["scale"] = """<path d="M10 3v14M6 17h8M4 6h12M4 6l-2 5.5h4zM16 6l-2 5.5h4z"/>""",
        ["search"] = """<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4.5 4.5"/>""",
        ["sync"] = """<path d="M16.5 8A7 7 0 0 0 4 6.5M3.5 12A7 7 0 0 0 16 13.5M4 3v3.5h3.5M16 17v-3.5h-3.5"/>""",
        ["table"] = """<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12"/>""",
        ["up"] = """<path d="M10 13V3M6 7l4-4 4 4M3 13v4h14v-4"/>""",
        ["x"] = """<path d="m5 5 10 10M15 5 5 15"/>""",
    }.ToFrozenDictionary();
}
