using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Postgres.Migrations.Records
{
    /// <inheritdoc />
    public partial class CorrectInitiativesAndDefineClusters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<string>>(
                name: "AlsoIn",
                table: "Initiatives",
                type: "text[]",
                nullable: false,
                defaultValue: Array.Empty<string>());

            migrationBuilder.AddColumn<DateOnly>(
                name: "Begins",
                table: "Initiatives",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Budget_Amount",
                table: "Initiatives",
                type: "numeric(19,4)",
                precision: 19,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Budget_Currency",
                table: "Initiatives",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Ends",
                table: "Initiatives",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "Languages",
                table: "Initiatives",
                type: "text[]",
                nullable: false,
                defaultValue: Array.Empty<string>());

            migrationBuilder.AddColumn<bool>(
                name: "NoDonors",
                table: "Initiatives",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Objective",
                table: "Initiatives",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Partners",
                table: "Initiatives",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Maturity_Because",
                table: "Clusters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Maturity_By",
                table: "Clusters",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Maturity_On",
                table: "Clusters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Maturity_Stage",
                table: "Clusters",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "Clusters",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "Sectors",
                table: "Clusters",
                type: "text[]",
                nullable: false,
                defaultValue: Array.Empty<string>());

            migrationBuilder.CreateTable(
                name: "Definitions",
                columns: table => new
                {
                    Cluster = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Follows = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Outline = table.Column<string>(type: "text", nullable: true),
                    BoundaryBecause = table.Column<string>(type: "text", nullable: true),
                    FewestEnterprises = table.Column<int>(type: "integer", nullable: true),
                    FewestFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    FewestSource = table.Column<string>(type: "text", nullable: true),
                    Speed = table.Column<int>(type: "integer", nullable: true),
                    WithinMinutes = table.Column<int>(type: "integer", nullable: true),
                    WithinPercent = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Places = table.Column<List<string>>(type: "text[]", nullable: false),
                    Features = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Definitions", x => x.Cluster);
                    table.ForeignKey(
                        name: "FK_Definitions_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Definitions_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Cluster = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "text", nullable: true),
                    Retracted = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Says_Period = table.Column<string>(type: "text", nullable: true),
                    Says_Place = table.Column<string>(type: "text", nullable: true),
                    Says_Qualifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Says_Source = table.Column<string>(type: "text", nullable: false),
                    Says_To = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    Says_Unit = table.Column<string>(type: "text", nullable: true),
                    Says_Value = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceFigures_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SourceFigures_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Definitions_Initiative",
                table: "Definitions",
                column: "Initiative");

            migrationBuilder.CreateIndex(
                name: "IX_SourceFigures_Cluster",
                table: "SourceFigures",
                column: "Cluster");

            migrationBuilder.CreateIndex(
                name: "IX_SourceFigures_Initiative_Cluster",
                table: "SourceFigures",
                columns: new[] { "Initiative", "Cluster" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Definitions");

            migrationBuilder.DropTable(
                name: "SourceFigures");

            migrationBuilder.DropColumn(
                name: "AlsoIn",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Begins",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Budget_Amount",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Budget_Currency",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Ends",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "NoDonors",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Objective",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Partners",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Maturity_Because",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Maturity_By",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Maturity_On",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Maturity_Stage",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "Sectors",
                table: "Clusters");
        }
    }
}
