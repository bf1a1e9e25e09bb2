using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Postgres.Migrations.Records
{
    /// <inheritdoc />
    public partial class LogByWhom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Log_Chain_By_Number",
                table: "Log",
                columns: new[] { "Chain", "By", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Log_Chain_By_Number",
                table: "Log");
        }
    }
}
