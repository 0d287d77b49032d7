using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmPortal.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AskDepartments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "TeamId",
                table: "TaskTransitions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Risk",
                table: "Tasks",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RiskTeams",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LegalTeamId = table.Column<long>(type: "INTEGER", nullable: true),
                    SafetyTeamId = table.Column<long>(type: "INTEGER", nullable: true),
                    MediaTeamId = table.Column<long>(type: "INTEGER", nullable: true),
                    RegulatorTeamId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskTeams", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskTeams_Teams_LegalTeamId",
                        column: x => x.LegalTeamId,
                        principalTable: "Teams",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RiskTeams_Teams_MediaTeamId",
                        column: x => x.MediaTeamId,
                        principalTable: "Teams",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RiskTeams_Teams_RegulatorTeamId",
                        column: x => x.RegulatorTeamId,
                        principalTable: "Teams",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RiskTeams_Teams_SafetyTeamId",
                        column: x => x.SafetyTeamId,
                        principalTable: "Teams",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_TaskTransitions_TeamId",
                table: "TaskTransitions",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_ComplaintId_Risk",
                table: "Tasks",
                columns: new[] { "ComplaintId", "Risk" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiskTeams_LegalTeamId",
                table: "RiskTeams",
                column: "LegalTeamId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskTeams_MediaTeamId",
                table: "RiskTeams",
                column: "MediaTeamId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskTeams_RegulatorTeamId",
                table: "RiskTeams",
                column: "RegulatorTeamId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskTeams_SafetyTeamId",
                table: "RiskTeams",
                column: "SafetyTeamId");

            migrationBuilder.AddForeignKey(
                name: "FK_TaskTransitions_Teams_TeamId",
                table: "TaskTransitions",
                column: "TeamId",
                principalTable: "Teams",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_TaskTransitions_Teams_TeamId",
                table: "TaskTransitions");

            migrationBuilder.DropTable(
                name: "RiskTeams");

            migrationBuilder.DropIndex(
                name: "IX_TaskTransitions_TeamId",
                table: "TaskTransitions");

            migrationBuilder.DropIndex(
                name: "IX_Tasks_ComplaintId_Risk",
                table: "Tasks");

            migrationBuilder.DropColumn(
                name: "TeamId",
                table: "TaskTransitions");

            migrationBuilder.DropColumn(
                name: "Risk",
                table: "Tasks");
        }
    }
}
