using System.Globalization;
using Jointly.Web.Bench;

CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
if (args is ["serve", var folder, .. var how]) return await Served.Run(folder, large: how is ["large"]);
if (args is ["load", var address, var facts]) return await Load.Run(new Uri(address), new Facts(facts), seconds: 4, rounds: 3);
if (args is ["large", var where, var known]) return await Load.Large(new Uri(where), new Facts(known), seconds: 2, rounds: 3);
if (args is ["kill", var data, var turns, var seed]) return await Killing.Run(data, int.Parse(turns), int.Parse(seed));
if (args is ["lists", var into, var rows]) return Lists.Write(into, int.Parse(rows));
if (args is ["import", var there, var said, var file, var savers, var readers]) return await Importing.Run(new Uri(there), new Facts(said), file, int.Parse(savers), int.Parse(readers));
Console.Error.WriteLine("usage: serve FOLDER [large] | load ADDRESS FACTS | large ADDRESS FACTS | kill FOLDER ROUNDS SEED | lists FOLDER ROWS | import ADDRESS FACTS FILE SAVERS READERS");
return 2;
