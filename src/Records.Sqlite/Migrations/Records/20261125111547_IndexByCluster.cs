using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class IndexByCluster : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Memberships_Cluster_Actor_From",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Initiative",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Linkages_Initiative",
                table: "Linkages");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Cluster",
                table: "Memberships",
                column: "Cluster");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Initiative_Cluster_Actor_From",
                table: "Memberships",
                columns: new[] { "Initiative", "Cluster", "Actor", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_Initiative_Cluster_From",
                table: "Linkages",
                columns: new[] { "Initiative", "Cluster", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_Initiative_Cluster_To",
                table: "Linkages",
                columns: new[] { "Initiative", "Cluster", "To" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Memberships_Cluster",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Initiative_Cluster_Actor_From",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_Linkages_Initiative_Cluster_From",
                table: "Linkages");

            migrationBuilder.DropIndex(
                name: "IX_Linkages_Initiative_Cluster_To",
                table: "Linkages");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Cluster_Actor_From",
                table: "Memberships",
                columns: new[] { "Cluster", "Actor", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Initiative",
                table: "Memberships",
                column: "Initiative");

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_Initiative",
                table: "Linkages",
                column: "Initiative");
        }
    }
}
