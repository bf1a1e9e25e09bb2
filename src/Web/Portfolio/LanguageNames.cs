using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Web.Portfolio;

/// <summary>Languages by their names, in themselves or in the reader's language.</summary>
static class LanguageNames
{
    static readonly List<CultureInfo> All = [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length is 2 or 3)];

    /// <summary>Its tag (BCP 47), or none.</summary>
    public static string? Read(string typed)
    {
        var sought = Folded.Of(typed.Trim());
        return All.Find(c => new[] { c.Name, c.NativeName, c.EnglishName, c.DisplayName }.Any(n => Folded.Of(n) == sought))?.Name;
    }

    public static string Said(string tag) => All.Exists(c => c.Name == tag) ? Languages.Own(tag) : tag;
}
