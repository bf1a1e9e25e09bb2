using Jointly.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(Hosts))]
