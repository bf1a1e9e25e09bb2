using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class AppendOnlyLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in AppendOnly.Triggers) migrationBuilder.Sql(trigger);
        }
    }
}
