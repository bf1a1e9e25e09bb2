using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class Effects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Effects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Initiative = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    About = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    HeldUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Holder = table.Column<Guid>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastFailure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Effects", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Effects_Due",
                table: "Effects",
                column: "Due");

            migrationBuilder.CreateIndex(
                name: "IX_Effects_Initiative_About",
                table: "Effects",
                columns: new[] { "Initiative", "About" });

            // What was begun before effects were kept goes on as one.
            migrationBuilder.Sql("""INSERT INTO "Effects" ("Id", "Initiative", "Kind", "About", "Since", "Due", "Failures") SELECT "Id", "Initiative", 'TakeOverList', "Id", "At", "At", 0 FROM "Imports" WHERE "State" IN ('Taking', 'Undoing')""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Effects");
        }
    }
}
