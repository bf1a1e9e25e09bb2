using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Postgres.Migrations.Records
{
    /// <inheritdoc />
    public partial class BeginRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Heads",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Heads", x => x.Chain);
                });

            migrationBuilder.CreateTable(
                name: "Initiatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Example = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Names = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Initiatives", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Log",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Deed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FactType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Log", x => new { x.Chain, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Onces",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Deed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Onces", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Actors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    SortName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Sought = table.Column<string>(type: "text", nullable: false),
                    Provenance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Retracted = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Details_BestDayToVisit = table.Column<string>(type: "text", nullable: true),
                    Details_Consent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details_ContactName = table.Column<string>(type: "text", nullable: true),
                    Details_HomeBased = table.Column<bool>(type: "boolean", nullable: true),
                    Details_Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Details_LedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Details_Name = table.Column<string>(type: "text", nullable: false),
                    Details_People = table.Column<int>(type: "integer", nullable: true),
                    Details_Phone = table.Column<string>(type: "text", nullable: true),
                    Details_Place = table.Column<string>(type: "text", nullable: true),
                    Details_Products = table.Column<string>(type: "text", nullable: true),
                    Details_SubSector = table.Column<string>(type: "text", nullable: true),
                    Details_YouthLed = table.Column<bool>(type: "boolean", nullable: true),
                    Collisions = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Actors_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Clusters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Makes = table.Column<string>(type: "text", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Names = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clusters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clusters_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LogParts",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    Content = table.Column<string>(type: "text", nullable: true),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogParts", x => new { x.Chain, x.Number, x.Name });
                    table.ForeignKey(
                        name: "FK_LogParts_Log_Chain_Number",
                        columns: x => new { x.Chain, x.Number },
                        principalTable: "Log",
                        principalColumns: new[] { "Chain", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LogSubjects",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LogSubjects", x => new { x.Chain, x.Number, x.Kind, x.Id });
                    table.ForeignKey(
                        name: "FK_LogSubjects_Log_Chain_Number",
                        columns: x => new { x.Chain, x.Number },
                        principalTable: "Log",
                        principalColumns: new[] { "Chain", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Cluster = table.Column<Guid>(type: "uuid", nullable: false),
                    Actor = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Actors_Actor",
                        column: x => x.Actor,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: true),
                    Cluster = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Offices_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Offices_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Offices_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Waves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Cluster = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Waves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Waves_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waves_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Askeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Wave = table.Column<Guid>(type: "uuid", nullable: false),
                    Actor = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Askeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Askeds_Actors_Actor",
                        column: x => x.Actor,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Askeds_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Askeds_Waves_Wave",
                        column: x => x.Wave,
                        principalTable: "Waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Linkages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Initiative = table.Column<Guid>(type: "uuid", nullable: false),
                    Cluster = table.Column<Guid>(type: "uuid", nullable: false),
                    Wave = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: true),
                    SaidByFrom = table.Column<bool>(type: "boolean", nullable: false),
                    SaidByTo = table.Column<bool>(type: "boolean", nullable: false),
                    Papers = table.Column<int>(type: "integer", nullable: false),
                    ThroughProject = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Linkages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Linkages_Actors_From",
                        column: x => x.From,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Linkages_Actors_To",
                        column: x => x.To,
                        principalTable: "Actors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Linkages_Clusters_Cluster",
                        column: x => x.Cluster,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Linkages_Initiatives_Initiative",
                        column: x => x.Initiative,
                        principalTable: "Initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Linkages_Waves_Wave",
                        column: x => x.Wave,
                        principalTable: "Waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Actors_Initiative_SortName_Id",
                table: "Actors",
                columns: new[] { "Initiative", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Askeds_Actor",
                table: "Askeds",
                column: "Actor");

            migrationBuilder.CreateIndex(
                name: "IX_Askeds_Initiative",
                table: "Askeds",
                column: "Initiative");

            migrationBuilder.CreateIndex(
                name: "IX_Askeds_Wave_Actor",
                table: "Askeds",
                columns: new[] { "Wave", "Actor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clusters_Initiative",
                table: "Clusters",
                column: "Initiative");

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_From",
                table: "Linkages",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_Initiative",
                table: "Linkages",
                column: "Initiative");

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_To",
                table: "Linkages",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_Wave_From_To_Kind_Source",
                table: "Linkages",
                columns: new[] { "Wave", "From", "To", "Kind", "Source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Linkages_WithoutWave",
                table: "Linkages",
                columns: new[] { "Cluster", "From", "To", "Kind", "Source" },
                unique: true,
                filter: "\"Wave\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LogSubjects_Id_Kind",
                table: "LogSubjects",
                columns: new[] { "Id", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Actor",
                table: "Memberships",
                column: "Actor");

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
                name: "IX_Offices_Cluster",
                table: "Offices",
                column: "Cluster");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Initiative",
                table: "Offices",
                column: "Initiative");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Person",
                table: "Offices",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Waves_Cluster_Number",
                table: "Waves",
                columns: new[] { "Cluster", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Waves_Initiative",
                table: "Waves",
                column: "Initiative");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Askeds");

            migrationBuilder.DropTable(
                name: "Heads");

            migrationBuilder.DropTable(
                name: "Linkages");

            migrationBuilder.DropTable(
                name: "LogParts");

            migrationBuilder.DropTable(
                name: "LogSubjects");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Offices");

            migrationBuilder.DropTable(
                name: "Onces");

            migrationBuilder.DropTable(
                name: "Waves");

            migrationBuilder.DropTable(
                name: "Log");

            migrationBuilder.DropTable(
                name: "Actors");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Clusters");

            migrationBuilder.DropTable(
                name: "Initiatives");
        }
    }
}
