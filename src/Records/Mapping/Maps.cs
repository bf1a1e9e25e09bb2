using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Mapping;

internal static class Maps
{
    public static void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(Maps).Assembly);
}
