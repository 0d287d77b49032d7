using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmPortal.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TakePublicComplaints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProgressSecretHash",
                table: "Complaints",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldCustomerNumber",
                table: "Complaints",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ProgressSecretHash",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "ToldCustomerNumber",
                table: "Complaints");
        }
    }
}
