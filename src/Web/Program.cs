using System.Reflection;
using Jointly.Web.Verbs;

[assembly: System.Resources.NeutralResourcesLanguage("en")]

return await Root.Of().Parse(args).InvokeAsync();
