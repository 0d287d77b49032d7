using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmPortal.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LinkInteractions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Teams",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Customers",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InteractionId",
                table: "Complaints",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ChannelId",
                table: "Complaints",
                column: "ChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_InteractionId",
                table: "Complaints",
                column: "InteractionId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCommunications_ChannelId",
                table: "ComplaintCommunications",
                column: "ChannelId");

            migrationBuilder.AddForeignKey(
                name: "FK_ComplaintCommunications_Channels_ChannelId",
                table: "ComplaintCommunications",
                column: "ChannelId",
                principalTable: "Channels",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Complaints_Channels_ChannelId",
                table: "Complaints",
                column: "ChannelId",
                principalTable: "Channels",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Complaints_Interactions_InteractionId",
                table: "Complaints",
                column: "InteractionId",
                principalTable: "Interactions",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ComplaintCommunications_Channels_ChannelId",
                table: "ComplaintCommunications");

            migrationBuilder.DropForeignKey(
                name: "FK_Complaints_Channels_ChannelId",
                table: "Complaints");

            migrationBuilder.DropForeignKey(
                name: "FK_Complaints_Interactions_InteractionId",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_ChannelId",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_InteractionId",
                table: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCommunications_ChannelId",
                table: "ComplaintCommunications");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "InteractionId",
                table: "Complaints");
        }
    }
}
