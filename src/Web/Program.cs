using Jointly.Web.Verbs;

return await Root.Of().Parse(args).InvokeAsync();
