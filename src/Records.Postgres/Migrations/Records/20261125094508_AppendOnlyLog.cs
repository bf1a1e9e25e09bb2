using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Postgres.Migrations.Records
{
    /// <inheritdoc />
    public partial class AppendOnlyLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.Function);
            foreach (var trigger in AppendOnly.Triggers) migrationBuilder.Sql(trigger);
        }
    }
}
