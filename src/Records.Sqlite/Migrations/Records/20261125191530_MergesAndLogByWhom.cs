using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class MergesAndLogByWhom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SetAsideBy",
                table: "Memberships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SetAsideBy",
                table: "Linkages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SetAsideBy",
                table: "GroupMemberships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SetAsideBy",
                table: "Askeds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlsoCalled",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Details_BudgetAmount",
                table: "Actors",
                type: "TEXT",
                precision: 19,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_BudgetCurrency",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_BudgetYear",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Details_NameComposed",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Occupation",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MergedOn",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ActorMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Initiative = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cluster = table.Column<Guid>(type: "TEXT", nullable: false),
                    Survivor = table.Column<Guid>(type: "TEXT", nullable: false),
                    Merged = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    Parted = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActorMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActorMerges_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActorMerges_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ToldApart",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Initiative = table.Column<Guid>(type: "TEXT", nullable: false),
                    One = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ToldApart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ToldApart_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MergedRows",
                columns: table => new
                {
                    Initiative = table.Column<Guid>(type: "TEXT", nullable: false),
                    Merge = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Of = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Row = table.Column<Guid>(type: "TEXT", nullable: false),
                    Became = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Into = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kept = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MergedRows", x => new { x.Initiative, x.Merge, x.Number });
                    table.ForeignKey(
                        name: "FK_MergedRows_ActorMerges_Merge",
                        column: x => x.Merge,
                        principalTable: "ActorMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MergedRows_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Log_Chain_By_Number",
                table: "Log",
                columns: new[] { "Chain", "By", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Actors_Initiative_MergedInto",
                table: "Actors",
                columns: new[] { "Initiative", "MergedInto" },
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ActorMerges_Cluster",
                table: "ActorMerges",
                column: "Cluster");

            migrationBuilder.CreateIndex(
                name: "IX_ActorMerges_Initiative_Merged",
                table: "ActorMerges",
                columns: new[] { "Initiative", "Merged" });

            migrationBuilder.CreateIndex(
                name: "IX_ActorMerges_Initiative_Survivor",
                table: "ActorMerges",
                columns: new[] { "Initiative", "Survivor" });

            migrationBuilder.CreateIndex(
                name: "IX_MergedRows_Initiative_Into",
                table: "MergedRows",
                columns: new[] { "Initiative", "Into" });

            migrationBuilder.CreateIndex(
                name: "IX_MergedRows_Merge",
                table: "MergedRows",
                column: "Merge");

            migrationBuilder.CreateIndex(
                name: "IX_ToldApart_Initiative_One_Other",
                table: "ToldApart",
                columns: new[] { "Initiative", "One", "Other" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MergedRows");

            migrationBuilder.DropTable(
                name: "ToldApart");

            migrationBuilder.DropTable(
                name: "ActorMerges");

            migrationBuilder.DropIndex(
                name: "IX_Log_Chain_By_Number",
                table: "Log");

            migrationBuilder.DropIndex(
                name: "IX_Actors_Initiative_MergedInto",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "SetAsideBy",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "SetAsideBy",
                table: "Linkages");

            migrationBuilder.DropColumn(
                name: "SetAsideBy",
                table: "GroupMemberships");

            migrationBuilder.DropColumn(
                name: "SetAsideBy",
                table: "Askeds");

            migrationBuilder.DropColumn(
                name: "AlsoCalled",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_BudgetAmount",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_BudgetCurrency",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_BudgetYear",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_NameComposed",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Occupation",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "MergedOn",
                table: "Actors");
        }
    }
}
