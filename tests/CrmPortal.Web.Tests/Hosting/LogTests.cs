using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Tests.Complaints.Public;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Xunit;

namespace CrmPortal.Web.Tests.Hosting;

/// <summary>A log is read by more people than what it would tell of. It belongs to the whole process: these tests run alone.</summary>
[CollectionDefinition(nameof(LogTests), DisableParallelization = true)]
[Collection(nameof(LogTests))]
public sealed partial class LogTests : IDisposable
{
    private const string Canary = "canary";
    private const string Name = "Canary Zhang";
    private const string Phone = "13987654321";
    private const string Email = "canary@example.net";
    private const string Password = "a canary sings in the mine";
    private const string Words = "canary feathers";

    private readonly LogCapture _log = new();
    private readonly List<string> _secrets = [Canary, Phone, Given.Password];
    private readonly string _directory = TempDirectory.Create();
    private readonly ILogger _before = Log.Logger;

    public void Dispose()
    {
        Log.Logger = _before;
        TempDirectory.Delete(_directory);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(nameof(LogEventLevel.Debug))]
    [InlineData(nameof(LogEventLevel.Verbose))]
    public async Task Tokens_numbers_and_what_people_type_stand_nowhere_in_the_log(string? level)
    {
        using var logger = StartLog(level);
        await using var host = await WebHost.StartAsync("--PublicBaseUrl=");

        await JoinAsync(host);
        var customer = await LookAtCustomersAsync(host);
        var complaint = await ComplainAsync(host);
        await FailAsync(host, customer, complaint);

        Assert.Empty(_log.Events.SelectMany(e => LogCapture.Texts(e).Where(IsIndiscreet).Select(text => $"{Source(e)} {e.Level}: {text}")));
        Assert.Contains(_log.Events, e => e.RenderMessage(CultureInfo.InvariantCulture).Contains("account/join/{token}", StringComparison.Ordinal));
        Assert.Contains(_log.Events, e => e is { Level: LogEventLevel.Error, Exception: not null });
    }

    [Fact]
    public async Task A_sink_of_the_configuration_is_told_no_more()
    {
        var file = Path.Combine(_directory, "extra.log");
        var configuration = Configured(
            ("Serilog:WriteTo:0:Name", "File"),
            ("Serilog:WriteTo:0:Args:path", file),
            ("Serilog:WriteTo:0:Args:outputTemplate", "{Message} {Properties} {Exception}{NewLine}"));

        await using (var logger = PortalLog.Create(configuration, to => to.Sink(_log)))
        {
            logger.ForContext("RequestPath", $"/{Canary}").ForContext("Header", Canary)
                .Error(new FormatException(Canary), "It went wrong in {Job}, at {Path}", "mail", Canary);
        }

        var text = await File.ReadAllTextAsync(file);
        Assert.Contains("It went wrong in \"mail\"", text, StringComparison.Ordinal);
        Assert.Contains(nameof(FormatException), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_level_that_is_changed_while_the_portal_runs_is_followed()
    {
        var configuration = Configured(("Serilog:MinimumLevel:Default", nameof(LogEventLevel.Warning)));
        using var logger = PortalLog.Create(configuration, to => to.Sink(_log));
        logger.Information("before");

        configuration["Serilog:MinimumLevel:Default"] = nameof(LogEventLevel.Information);
        configuration.Reload();
        logger.Information("after");

        Assert.Equal(["after"], _log.Events.Select(e => e.MessageTemplate.Text));
    }

    private static IConfigurationRoot Configured(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    /// <summary>With the levels of the product, or with everything at one level.</summary>
    private Logger StartLog(string? level)
    {
        string[] levels = level is null ? [] : [$"--Serilog:MinimumLevel:Default={level}", $"--Serilog:MinimumLevel:Override:Microsoft={level}", $"--Serilog:MinimumLevel:Override:System={level}"];
        IConfiguration configuration = Portal.CreateBuilder([$"--Data:Directory={_directory}", .. levels]).Configuration;
        var logger = PortalLog.Create(configuration, to => to.Sink(_log));
        Log.Logger = logger;
        return logger;
    }

    /// <summary>An invitation that is used, and a new link that is not.</summary>
    private async Task JoinAsync(WebHost host)
    {
        using var admin = await host.SignInAsync(Role.Admin);
        var form = await admin.GetAsync("/admin/users/invite");
        var invited = await form.SubmitAsync("main form", new()
        {
            ["Input.Email"] = Email,
            ["Input.Name"] = Name,
            ["Input.Role"] = nameof(Role.Supervisor),
            ["Input.Clearance"] = nameof(InfoLevel.Confidential),
        });
        var account = await invited.FollowAsync();
        var first = LinkOn(account);
        var second = LinkOn(await (await account.SubmitAsync("#link")).FollowAsync());

        using var guest = host.Visit();
        await AskAsync(guest, first);
        await AskAsync(guest, second + "/" + Canary);
        await AskAsync(guest, second + "?name=" + Canary);
        var page = await guest.GetAsync(second);
        await page.SubmitAsync("main form", new() { ["Input.Password"] = Canary }, HttpStatusCode.UnprocessableEntity);
        await page.SubmitAsync("main form", new() { ["Input.Password"] = Password });
        await guest.PostAsync(second, [new("Input.Password", Password)], HttpStatusCode.BadRequest);
        await guest.SignInAsync(Email, Words, HttpStatusCode.UnprocessableEntity);
        await guest.SignInAsync(Email, Password);
    }

    private async Task<string> LookAtCustomersAsync(WebHost host)
    {
        var customer = Given.Customer(Name, phone: Phone, email: Email);
        await host.SaveAsync(customer);
        var no = Customer.Numbers.Of(customer.Id);
        using var lead = await host.SignInAsync(Role.Supervisor);
        string[] addresses =
        [
            $"/customers/{no}", $"/customers?q={Name}", $"/customers.csv?q={Phone}", $"/customers/pick?q={Email}", $"/interactions?q={Words}",
            "/customers/C-999999", $"/customers/{Canary}", $"/customers/{no}%00", $"/{Canary}.css", $"/customers/{no}/{Canary}",
        ];
        foreach (var address in addresses)
        {
            await AskAsync(lead, address);
        }

        var edit = await lead.GetAsync($"/customers/{no}/edit");
        await edit.SubmitAsync("form[data-guard]", new() { ["Input.Name"] = "", ["Input.Email"] = Words, ["Input.Phone"] = Phone }, HttpStatusCode.UnprocessableEntity);
        await lead.PostAsync($"/customers/{no}/edit?q={Canary}", [new("Input.Name", Name)], HttpStatusCode.BadRequest);
        return no;
    }

    /// <summary>Somebody complains, looks it up with a wrong secret and the right one; staff read it.</summary>
    private async Task<string> ComplainAsync(WebHost host)
    {
        using var guest = host.Visit();
        var form = await guest.GetAsync("/complain");
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        var sent = await form.SubmitAsync(
            PublicCase.Form,
            PublicCase.Complaint(("Input.Description", Words), ("Input.Name", Name), ("Input.Email", Email), ("Input.Phone", Phone)));
        var (number, secret) = PublicCase.Read(await sent.FollowAsync());
        _secrets.Add(secret);
        await PublicCase.LookUpAsync(guest, number, Canary, HttpStatusCode.NotFound);
        await (await PublicCase.LookUpAsync(guest, number, secret)).FollowAsync();
        await AskAsync(guest, $"/progress?number={number}&secret={secret}");
        await AskAsync(guest, $"/progress/files/{Guid.NewGuid()}");

        using var lead = await host.SignInAsync(Role.Supervisor);
        using var agent = await host.SignInAsync(Role.Agent);
        foreach (var address in new[] { $"/complaints/{number}", $"/complaints?q={Words}", $"/complaints.csv?q={Name}", "/complaints/CP-999999", $"/complaints/{number}/escalate" })
        {
            await AskAsync(lead, address);
            await AskAsync(agent, address);
        }

        return number;
    }

    /// <summary>What a framework says of data it cannot handle tends to hold the data.</summary>
    private static async Task FailAsync(WebHost host, string customer, string complaint)
    {
        using var lead = await host.SignInAsync(Role.Supervisor);
        host.Commands.Sending = command =>
        {
            if (command.Contains("FROM \"Customers\"", StringComparison.Ordinal))
            {
                throw new FormatException($"The input string '{Name}' was not in a correct format.");
            }

            if (command.Contains("FROM \"Complaints\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The rows cannot be read.", new AggregateException(new KeyNotFoundException($"The given key '{complaint} {Phone}' was not present.")));
            }
        };
        await AskAsync(lead, $"/customers/{customer}?q={Words}", HttpStatusCode.InternalServerError);
        await AskAsync(lead, $"/complaints/{complaint}?q={Words}", HttpStatusCode.InternalServerError);
        host.Commands.Sending = null;
        await SendAsync(host.Address, $"GET /{Canary} {Canary} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        await SendAsync(host.Address, $"GET /customers/{customer}?q={Canary} HTTP/1.1\r\nHost: {Canary}.example\r\nConnection: close\r\n\r\n");
        await SendAsync(host.Address, $"{Canary} /customers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /// <summary>As somebody who came from such a page and whose browser was told odd things.</summary>
    private static async Task AskAsync(Visitor visitor, string address, HttpStatusCode? expected = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Referer", new Uri(visitor.Address, address).AbsoluteUri);
        request.Headers.Add("User-Agent", Canary);
        request.Headers.Add("Accept-Language", Canary);
        request.Headers.Add("Request-Id", $"|{Canary}.1.");
        request.Headers.Add("Correlation-Context", $"name={Canary}");
        await visitor.SendAsync(request, expected);
    }

    /// <summary>What no client would send.</summary>
    private static async Task SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var line = client.GetStream();
        await line.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(line);
        await reader.ReadToEndAsync();
    }

    private string LinkOn(Page page)
    {
        var path = new Uri(page.Document.QuerySelector("#invitation-link")!.GetAttribute("value")!).AbsolutePath;
        _secrets.Add(path.Split('/')[^1]);
        return path;
    }

    private bool IsIndiscreet(string text) =>
        Number().IsMatch(text) || _secrets.Exists(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));

    private static string Source(LogEvent e) => e.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source) ? source.ToString(null, CultureInfo.InvariantCulture) : "";

    /// <summary>As of customers, complaints and interactions: C-000123.</summary>
    [GeneratedRegex(@"\b[A-Z]{1,3}-\d{6,}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
