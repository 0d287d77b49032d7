using System.Net;
using Xunit;

namespace CrmPortal.Testing;

/// <summary>Somebody at a browser without scripts: keeps cookies, reads pages, sends forms, follows nothing by itself.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    internal Visitor(Uri address, string? language)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        if (language is not null)
        {
            _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        }
    }

    public CookieContainer Cookies { get; } = new();

    public Uri Address => _client.BaseAddress!;

    public async Task<Page> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), expected);

    /// <summary>Sends fields that no page offered: no antiforgery token, unless they hold one.</summary>
    public async Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, HttpStatusCode? expected) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) }, expected);

    /// <summary>The same with files.</summary>
    public async Task<Page> PostAsync(
        string path, IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<Upload> uploads, HttpStatusCode expected) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = Page.Multipart(fields, uploads) }, expected);

    /// <param name="request">Disposed of here.</param>
    /// <param name="expected">Status of the answer; null where the caller asks.</param>
    public async Task<Page> SendAsync(HttpRequestMessage request, HttpStatusCode? expected)
    {
        using var owned = request;
        var page = await Page.ReadAsync(this, await _client.SendAsync(request));
        Assert.True(expected is null || page.Status == expected, $"{request.Method} {request.RequestUri} answered {(int)page.Status}, expected {(int?)expected}.\n{page.Excerpt}");
        return page;
    }

    public async Task<Page> SignInAsync(string email, string password, HttpStatusCode expected = HttpStatusCode.SeeOther)
    {
        var page = await GetAsync("/account/sign-in");
        return await page.SubmitAsync("form[action='/account/sign-in']", new() { ["Input.Email"] = email, ["Input.Password"] = password }, expected);
    }

    public void Dispose() => _client.Dispose();
}
