using System.Net;
using CrmPortal.Testing;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

[Trait("Rule", "ATT-11")]
public sealed class VirusScannerTests
{
    [Theory]
    [InlineData(ClamManner.FindsNothing, ScanVerdict.Clean)]
    [InlineData(ClamManner.FindsSomething, ScanVerdict.Infected)]
    [InlineData(ClamManner.FindsItTooLarge, ScanVerdict.Unknown)]
    [InlineData(ClamManner.Babbles, ScanVerdict.Unknown)]
    [InlineData(ClamManner.Drops, ScanVerdict.Unknown)]
    [InlineData(ClamManner.Stalls, ScanVerdict.Unknown)]
    public async Task Only_a_clear_word_lets_a_file_pass(ClamManner manner, ScanVerdict expected)
    {
        await using var server = new ClamServer { Manner = manner };
        var timeout = manner is ClamManner.Stalls ? "00:00:00.2" : "00:00:30";

        Assert.Equal(expected, await ScanAsync(server.Address, new byte[5000], timeout));
    }

    [Fact]
    public async Task The_scanner_sees_every_byte()
    {
        await using var server = new ClamServer();
        var content = new byte[300_000];
        Random.Shared.NextBytes(content);

        await ScanAsync(server.Address, content, "00:00:30");

        Assert.Equal(content, Assert.Single(server.Seen));
    }

    [Fact]
    public async Task Nobody_at_home_lets_nothing_pass()
    {
        string address;
        await using (var server = new ClamServer())
        {
            address = server.Address;
        }

        Assert.Equal(ScanVerdict.Unknown, await ScanAsync(address, [1], "00:00:30"));
    }

    [Theory]
    [InlineData("localhost:3310")]
    [InlineData("http://localhost:3310")]
    [InlineData("clamd://")]
    [InlineData("clamd://localhost/scan")]
    public void An_address_that_is_not_understood_does_not_mean_none(string address) =>
        Assert.Throws<SettingsException>(() => Settings(address, "00:00:30"));

    [Theory]
    [InlineData(ClamManner.FindsSomething, "The virus scanner has found something in “bill.pdf”; nothing was stored.")]
    [InlineData(ClamManner.Drops, "“bill.pdf” could not be checked for viruses; nothing was stored. Try again later, or send it without the file.")]
    public async Task What_the_scanner_does_not_pass_is_not_stored_and_nothing_typed_is_lost(ClamManner manner, string told)
    {
        await using var server = new ClamServer { Manner = manner };
        await using var host = await WebHost.StartAsync($"--Attachments:Scanner={server.Address}");
        using var visitor = host.Visit();
        var form = await visitor.GetAsync("/complain");
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        var typed = new Fields { ["Input.Description"] = "The parcel arrived broken.", ["Input.Anonymous"] = "true" };

        var refused = await form.SubmitAsync("form.intake", typed, HttpStatusCode.UnprocessableEntity, upload: Files.Bill());
        var kept = (Files.On(host), await host.QueryAsync(db => db.Complaints.CountAsync()));
        server.Manner = ClamManner.FindsNothing;
        await refused.SubmitAsync("form.intake", upload: Files.Bill());

        Assert.Equal(told, refused.ErrorAt(Files.Field));
        Assert.Equal("The parcel arrived broken.", refused.ValueOf("Input.Description"));
        Assert.Equal((0, 0), kept);
        Assert.Equal(1, await host.QueryAsync(db => db.Attachments.CountAsync()));
    }

    private static async Task<ScanVerdict> ScanAsync(string address, byte[] content, string timeout)
    {
        using var stream = new MemoryStream(content);
        return await new VirusScanner(Settings(address, timeout)).ScanAsync(stream, CancellationToken.None);
    }

    private static AttachmentSettings Settings(string address, string timeout) => AttachmentSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Scanner"] = address, ["ScanTimeout"] = timeout })
            .Build());
}
