using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>A name without what tells enterprises apart least: accents, case, signs, legal forms, small words.</summary>
public static class PlainName
{
    // Legal forms of the countries where lists come from, with what families write after a name, and articles.
    static readonly HashSet<string> Left = [..
        ("sa sas sarl srl spa ltd ltda limited limitada cia compania inc incorporated corp corporation llc llp plc gmbh ag bv nv oy ab eirl sac saa sae scs scc eurl snc sl slu " +
         "pvt private pte pt tbk co company compagnie ets etablissements sp oo kg ohg sociedad anonima societe " +
         "hijos fils sons hnos hermanos freres bros brothers de del la el los las y e et and the of du des le les").Split(' ')];

    /// <summary>Its words in their order; all of them when nothing else would be left.</summary>
    public static string[] Words(string name)
    {
        Span<char> plain = stackalloc char[Math.Min(name.Length * 2 + 16, 1_024)];
        int length = 0;
        foreach (char c in Folded.Of(name))
        {
            if (length == plain.Length) break;
            if (c is '.' or '\'' or '’') continue;                              // S.A. and SA are one
            plain[length++] = char.IsLetterOrDigit(c) ? c : ' ';
        }
        var all = plain[..length].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = Array.FindAll(all, w => !Left.Contains(w));
        return kept.Length > 0 ? kept : all;
    }
}
