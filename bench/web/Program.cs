using System.Globalization;
using Jointly.Web.Bench;

CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
if (args is ["serve", var folder]) return await Served.Run(folder);
if (args is ["load", var address, var facts]) return await Load.Run(new Uri(address), facts.Split(' '), seconds: 4, rounds: 3);
Console.Error.WriteLine("usage: serve FOLDER | load ADDRESS FACTS");
return 2;
