using System.Net;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Importing;
using CrmPortal.Web.Tests.Attachments;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Importing;

/// <summary>A file that no upload names is never looked at again: it must not stay, for it holds data of customers.</summary>
public sealed class CutOffUploadTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly byte[] _rows = "Name\nAda\n"u8.ToArray();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_whose_sender_hangs_up_does_not_stay_on_the_disk(bool isWhole)
    {
        using var sender = new CancellationTokenSource();
        await using var content = new CutOff(_rows, isWhole, sender);
        var folder = host.Services.GetRequiredService<ImportFolder>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => folder.KeepAsync(content, sender.Token));

        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_file_whose_upload_cannot_be_saved_does_not_stay_on_the_disk()
    {
        using var visitor = await host.SignInAsync(Role.Supervisor);
        var page = await visitor.GetAsync("/admin/import");
        host.Commands.Sending = command =>
        {
            if (command.Contains("INSERT INTO \"ImportUploads\"", StringComparison.Ordinal))
            {
                throw new TimeoutException("The database is away.");
            }
        };

        await page.SubmitAsync(
            "main form",
            new() { ["Input.Kind"] = nameof(ImportKind.Customers), ["Input.Encoding"] = "Utf8" },
            HttpStatusCode.InternalServerError,
            upload: new Upload("Input.File", "rows.csv", _rows));
        host.Commands.Sending = null;

        Assert.Empty(Kept());
    }

    private string[] Kept()
    {
        var folder = Path.Combine(host.Services.GetRequiredService<PortalSettings>().Database.DataDirectory, "imports");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }
}
