using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Postgres.Migrations.Records
{
    /// <inheritdoc />
    public partial class LinkagesWavesOverrides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Askeds_Initiative",
                table: "Askeds");

            migrationBuilder.DropIndex(
                name: "IX_Askeds_Wave_Actor",
                table: "Askeds");

            migrationBuilder.AddColumn<DateOnly>(
                name: "First",
                table: "Waves",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KindCodes",
                table: "Waves",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Waves",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Waves",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "Linkages",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "On",
                table: "Linkages",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Retracted",
                table: "Linkages",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Linkages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Agreed",
                table: "Askeds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Question",
                table: "Askeds",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Written",
                table: "Askeds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Overrides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Cluster = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Who = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: false),
                    To = table.Column<long>(type: "bigint", nullable: false),
                    Closed = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overrides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Overrides_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overrides_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Overrides_People_Who",
                        column: x => x.Who,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Askeds_Initiative_Wave",
                table: "Askeds",
                columns: new[] { "Initiative", "Wave" });

            migrationBuilder.CreateIndex(
                name: "IX_Askeds_Wave_Actor_Question",
                table: "Askeds",
                columns: new[] { "Wave", "Actor", "Question" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Overrides_Cluster",
                table: "Overrides",
                column: "Cluster");

            migrationBuilder.CreateIndex(
                name: "IX_Overrides_Initiative_Cluster_To",
                table: "Overrides",
                columns: new[] { "Initiative", "Cluster", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Overrides_Who",
                table: "Overrides",
                column: "Who");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Overrides");

            migrationBuilder.DropIndex(
                name: "IX_Askeds_Initiative_Wave",
                table: "Askeds");

            migrationBuilder.DropIndex(
                name: "IX_Askeds_Wave_Actor_Question",
                table: "Askeds");

            migrationBuilder.DropColumn(
                name: "First",
                table: "Waves");

            migrationBuilder.DropColumn(
                name: "KindCodes",
                table: "Waves");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Waves");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Waves");

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "Linkages");

            migrationBuilder.DropColumn(
                name: "On",
                table: "Linkages");

            migrationBuilder.DropColumn(
                name: "Retracted",
                table: "Linkages");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Linkages");

            migrationBuilder.DropColumn(
                name: "Agreed",
                table: "Askeds");

            migrationBuilder.DropColumn(
                name: "Question",
                table: "Askeds");

            migrationBuilder.DropColumn(
                name: "Written",
                table: "Askeds");

            migrationBuilder.CreateIndex(
                name: "IX_Askeds_Initiative",
                table: "Askeds",
                column: "Initiative");

            migrationBuilder.CreateIndex(
                name: "IX_Askeds_Wave_Actor",
                table: "Askeds",
                columns: new[] { "Wave", "Actor" },
                unique: true);
        }
    }
}
