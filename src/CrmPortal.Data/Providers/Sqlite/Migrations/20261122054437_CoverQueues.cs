using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmPortal.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CoverQueues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_NextDueAt_Id",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_NextDueAt_Id_Escalated",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_OwnerId_NextDueAt_Id",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_ReceivedAt_Id",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_RevisitDueAt_Id",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Severity_NextDueAt_Id",
                table: "Complaints");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Open",
                table: "Complaints",
                columns: new[] { "NextDueAt", "Id", "TeamId", "OwnerId", "Level", "CustomerLevel" },
                filter: "\"NextDueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OpenByOwner",
                table: "Complaints",
                columns: new[] { "OwnerId", "NextDueAt", "Id", "TeamId", "Level", "CustomerLevel" },
                filter: "\"NextDueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OpenBySeverity",
                table: "Complaints",
                columns: new[] { "Severity", "NextDueAt", "Id", "TeamId", "OwnerId", "Level", "CustomerLevel" },
                filter: "\"NextDueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OpenEscalated",
                table: "Complaints",
                columns: new[] { "NextDueAt", "Id", "TeamId", "OwnerId", "Level", "CustomerLevel", "EscalationLevel" },
                filter: "\"NextDueAt\" IS NOT NULL AND \"EscalationLevel\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Received",
                table: "Complaints",
                columns: new[] { "ReceivedAt", "Id", "TypeId", "ChannelId", "Status", "TeamId", "OwnerId", "Level", "CustomerLevel" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Resolved",
                table: "Complaints",
                columns: new[] { "RevisitDueAt", "Id", "TeamId", "OwnerId", "Level", "CustomerLevel" },
                filter: "\"Status\" = 'Resolved'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_Open",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_OpenByOwner",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_OpenBySeverity",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_OpenEscalated",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Received",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Resolved",
                table: "Complaints");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_NextDueAt_Id",
                table: "Complaints",
                columns: new[] { "NextDueAt", "Id" },
                filter: "\"NextDueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_NextDueAt_Id_Escalated",
                table: "Complaints",
                columns: new[] { "NextDueAt", "Id" },
                filter: "\"NextDueAt\" IS NOT NULL AND \"EscalationLevel\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OwnerId_NextDueAt_Id",
                table: "Complaints",
                columns: new[] { "OwnerId", "NextDueAt", "Id" },
                filter: "\"NextDueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReceivedAt_Id",
                table: "Complaints",
                columns: new[] { "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_RevisitDueAt_Id",
                table: "Complaints",
                columns: new[] { "RevisitDueAt", "Id" },
                filter: "\"Status\" = 'Resolved'");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Severity_NextDueAt_Id",
                table: "Complaints",
                columns: new[] { "Severity", "NextDueAt", "Id" },
                filter: "\"NextDueAt\" IS NOT NULL");
        }
    }
}
