using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmPortal.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class LearnFromComplaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_Received",
                table: "Complaints");

            migrationBuilder.AddColumn<DateTime>(
                name: "DeclinedAt",
                table: "Remedies",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DeviationReason",
                table: "Remedies",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "GuidelineVersionId",
                table: "Remedies",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Status = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    TypeId = table.Column<long>(type: "bigint", nullable: false),
                    SubtypeId = table.Column<long>(type: "bigint", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Situation = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Measures = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Lesson = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Remedy = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AuthorId = table.Column<long>(type: "bigint", nullable: true),
                    AuthorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReturnReason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PublisherId = table.Column<long>(type: "bigint", nullable: true),
                    PublisherName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RetireReason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cases_ComplaintTypes_SubtypeId",
                        column: x => x.SubtypeId,
                        principalTable: "ComplaintTypes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Cases_ComplaintTypes_TypeId",
                        column: x => x.TypeId,
                        principalTable: "ComplaintTypes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Cases_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Cases_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Cases_Users_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CauseCodes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ParentId = table.Column<long>(type: "bigint", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CauseCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CauseCodes_CauseCodes_ParentId",
                        column: x => x.ParentId,
                        principalTable: "CauseCodes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ComplaintWhys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Diagnosis = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintWhys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintWhys_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Guidelines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TypeId = table.Column<long>(type: "bigint", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Guidelines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Guidelines_ComplaintTypes_TypeId",
                        column: x => x.TypeId,
                        principalTable: "ComplaintTypes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CorrectiveActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    CauseId = table.Column<long>(type: "bigint", nullable: true),
                    TypeId = table.Column<long>(type: "bigint", nullable: true),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    TargetPercent = table.Column<int>(type: "int", nullable: false),
                    WindowWeeks = table.Column<int>(type: "int", nullable: false),
                    WashoutDays = table.Column<int>(type: "int", nullable: false),
                    ImplementedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ImplementedById = table.Column<long>(type: "bigint", nullable: true),
                    CheckOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectiveActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectiveActions_CauseCodes_CauseId",
                        column: x => x.CauseId,
                        principalTable: "CauseCodes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CorrectiveActions_ComplaintTypes_TypeId",
                        column: x => x.TypeId,
                        principalTable: "ComplaintTypes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CorrectiveActions_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "GuidelineVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ReceptionEn = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ReceptionZh = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    HandlingEn = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    HandlingZh = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Allowed = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RemedyLimit = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    SumLimit = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    TargetDays = table.Column<int>(type: "int", nullable: true),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GuidelineId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidelineVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuidelineVersions_Guidelines_GuidelineId",
                        column: x => x.GuidelineId,
                        principalTable: "Guidelines",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CorrectiveActionChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Round = table.Column<int>(type: "int", nullable: false),
                    TargetPercent = table.Column<int>(type: "int", nullable: false),
                    WindowWeeks = table.Column<int>(type: "int", nullable: false),
                    WashoutDays = table.Column<int>(type: "int", nullable: false),
                    ImplementedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ComplaintsBefore = table.Column<int>(type: "int", nullable: false),
                    CustomersBefore = table.Column<int>(type: "int", nullable: false),
                    UndiagnosedBefore = table.Column<int>(type: "int", nullable: false),
                    ComplaintsAfter = table.Column<int>(type: "int", nullable: true),
                    CustomersAfter = table.Column<int>(type: "int", nullable: true),
                    UndiagnosedAfter = table.Column<int>(type: "int", nullable: true),
                    Verdict = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    CheckedById = table.Column<long>(type: "bigint", nullable: true),
                    CheckedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ActionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectiveActionChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectiveActionChecks_CorrectiveActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "CorrectiveActions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CorrectiveActionComplaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectiveActionComplaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectiveActionComplaints_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CorrectiveActionComplaints_CorrectiveActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "CorrectiveActions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CorrectiveActionMoves",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Step = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    UserId = table.Column<long>(type: "bigint", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectiveActionMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectiveActionMoves_CorrectiveActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "CorrectiveActions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Remedies_GuidelineVersionId",
                table: "Remedies",
                column: "GuidelineVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Remedies_ProposedAt",
                table: "Remedies",
                column: "ProposedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CauseId",
                table: "Complaints",
                column: "CauseId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Received",
                table: "Complaints",
                columns: new[] { "ReceivedAt", "Id", "TypeId", "ChannelId", "Status", "TeamId", "OwnerId", "Level", "CustomerLevel", "SubtypeId", "CauseId", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReceivedByProduct",
                table: "Complaints",
                columns: new[] { "ReceivedAt", "Product", "Status", "TeamId", "OwnerId", "Level", "CustomerLevel" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_AuthorId",
                table: "Cases",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ComplaintId",
                table: "Cases",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PublisherId",
                table: "Cases",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_SubtypeId",
                table: "Cases",
                column: "SubtypeId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_TypeId_Status",
                table: "Cases",
                columns: new[] { "TypeId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_CauseCodes_ParentId",
                table: "CauseCodes",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintWhys_ComplaintId",
                table: "ComplaintWhys",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActionChecks_ActionId",
                table: "CorrectiveActionChecks",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActionComplaints_ActionId_ComplaintId",
                table: "CorrectiveActionComplaints",
                columns: new[] { "ActionId", "ComplaintId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActionComplaints_ComplaintId",
                table: "CorrectiveActionComplaints",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActionMoves_ActionId",
                table: "CorrectiveActionMoves",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActions_CauseId",
                table: "CorrectiveActions",
                column: "CauseId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActions_NextOn_Id",
                table: "CorrectiveActions",
                columns: new[] { "NextOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActions_OwnerId",
                table: "CorrectiveActions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActions_TypeId",
                table: "CorrectiveActions",
                column: "TypeId");

            migrationBuilder.CreateIndex(
                name: "IX_Guidelines_InForce",
                table: "Guidelines",
                column: "TypeId",
                unique: true,
                filter: "\"RetiredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GuidelineVersions_GuidelineId_Number",
                table: "GuidelineVersions",
                columns: new[] { "GuidelineId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Complaints_CauseCodes_CauseId",
                table: "Complaints",
                column: "CauseId",
                principalTable: "CauseCodes",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Remedies_GuidelineVersions_GuidelineVersionId",
                table: "Remedies",
                column: "GuidelineVersionId",
                principalTable: "GuidelineVersions",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Complaints_CauseCodes_CauseId",
                table: "Complaints");

            migrationBuilder.DropForeignKey(
                name: "FK_Remedies_GuidelineVersions_GuidelineVersionId",
                table: "Remedies");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "ComplaintWhys");

            migrationBuilder.DropTable(
                name: "CorrectiveActionChecks");

            migrationBuilder.DropTable(
                name: "CorrectiveActionComplaints");

            migrationBuilder.DropTable(
                name: "CorrectiveActionMoves");

            migrationBuilder.DropTable(
                name: "GuidelineVersions");

            migrationBuilder.DropTable(
                name: "CorrectiveActions");

            migrationBuilder.DropTable(
                name: "Guidelines");

            migrationBuilder.DropTable(
                name: "CauseCodes");

            migrationBuilder.DropIndex(
                name: "IX_Remedies_GuidelineVersionId",
                table: "Remedies");

            migrationBuilder.DropIndex(
                name: "IX_Remedies_ProposedAt",
                table: "Remedies");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_CauseId",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_Received",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_ReceivedByProduct",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "DeclinedAt",
                table: "Remedies");

            migrationBuilder.DropColumn(
                name: "DeviationReason",
                table: "Remedies");

            migrationBuilder.DropColumn(
                name: "GuidelineVersionId",
                table: "Remedies");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Received",
                table: "Complaints",
                columns: new[] { "ReceivedAt", "Id", "TypeId", "ChannelId", "Status", "TeamId", "OwnerId", "Level", "CustomerLevel" });
        }
    }
}
