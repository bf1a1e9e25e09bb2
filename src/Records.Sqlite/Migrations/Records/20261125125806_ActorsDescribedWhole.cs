using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jointly.Records.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class ActorsDescribedWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Details_Address",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_Apprentices",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Budget",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_DaysForCluster",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Email",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_HomeWorkers",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Details_Latitude",
                table: "Actors",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_LegalForm",
                table: "Actors",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Level",
                table: "Actors",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Details_Longitude",
                table: "Actors",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Mandate",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_Men",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_MenOwners",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_OfTheFamily",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Offices",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_OnMap",
                table: "Actors",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotAsked");

            migrationBuilder.AddColumn<bool>(
                name: "Details_OwnerFromHere",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_OwnerHereSince",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_Permanent",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Details_RegisteredSince",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_RegisteredWith",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_RegistrationNumber",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_Seasonal",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Sector",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Stages",
                table: "Actors",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_TradeName",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Details_Website",
                table: "Actors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_Women",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_WomenOwners",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_YearBegan",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_Young",
                table: "Actors",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Details_YoungOwners",
                table: "Actors",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Details_Address",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Apprentices",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Budget",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_DaysForCluster",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Email",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_HomeWorkers",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Latitude",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_LegalForm",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Level",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Longitude",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Mandate",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Men",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_MenOwners",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_OfTheFamily",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Offices",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_OnMap",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_OwnerFromHere",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_OwnerHereSince",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Permanent",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_RegisteredSince",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_RegisteredWith",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_RegistrationNumber",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Seasonal",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Sector",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Stages",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_TradeName",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Website",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Women",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_WomenOwners",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_YearBegan",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_Young",
                table: "Actors");

            migrationBuilder.DropColumn(
                name: "Details_YoungOwners",
                table: "Actors");
        }
    }
}
