using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class ViewsAndGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Waits",
                table: "Actors",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("""UPDATE "Actors" SET "Waits" = 1 WHERE "Collisions" IS NOT NULL AND CAST("Collisions" AS TEXT) <> '[]'""");

            migrationBuilder.CreateTable(
                name: "GroupMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Initiative = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<Guid>(type: "TEXT", nullable: false),
                    Member = table.Column<Guid>(type: "TEXT", nullable: false),
                    As = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Actors_Group",
                        column: x => x.Group,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Actors_Member",
                        column: x => x.Member,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Initiative = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cluster = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Dropped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SavedViews_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_Group",
                table: "GroupMemberships",
                column: "Group");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_Initiative_Group_Member_From",
                table: "GroupMemberships",
                columns: new[] { "Initiative", "Group", "Member", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_Initiative_Member",
                table: "GroupMemberships",
                columns: new[] { "Initiative", "Member" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_Member",
                table: "GroupMemberships",
                column: "Member");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Cluster",
                table: "SavedViews",
                column: "Cluster");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Initiative_Cluster",
                table: "SavedViews",
                columns: new[] { "Initiative", "Cluster" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GroupMemberships");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropColumn(
                name: "Waits",
                table: "Actors");
        }
    }
}
