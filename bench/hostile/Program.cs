using System.Globalization;
using Jointly.Hostile.Bench;

CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
return args switch
{
    ["make", var into] => Made.All(into),
    ["one", var importer, var file] => One.Run(importer, file),
    ["all", .. var folders] => Each.Run(folders),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: make FOLDER | all FOLDER... | one list|network|matrix|graphml|outline FILE");
    return 2;
}
