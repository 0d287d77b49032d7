using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CrmPortal.Testing;

/// <summary>An answer of the portal, read as a browser reads it.</summary>
public sealed class Page
{
    private readonly Visitor _visitor;
    private readonly HttpResponseMessage _response;

    private Page(Visitor visitor, HttpResponseMessage response, byte[] bytes, string body)
    {
        _visitor = visitor;
        _response = response;
        Bytes = bytes;
        Body = body;
        Document = new HtmlParser().ParseDocument(body);
    }

    public HttpStatusCode Status => _response.StatusCode;

    public string Body { get; }

    /// <summary>The answer as it came, for what is no text.</summary>
    public byte[] Bytes { get; }

    public IHtmlDocument Document { get; }

    /// <summary>Where a redirect leads; null for another answer.</summary>
    public string? Location => _response.Headers.Location?.OriginalString;

    public string Heading => TextOf("h1");

    /// <summary>Language of the page.</summary>
    public string? Language => Document.DocumentElement.GetAttribute("lang");

    internal string Excerpt => Document.QuerySelector("main")?.TextContent.Trim() ?? Body[..Math.Min(Body.Length, 1000)];

    internal static async Task<Page> ReadAsync(Visitor visitor, HttpResponseMessage response) =>
        new(visitor, response, await response.Content.ReadAsByteArrayAsync(), await response.Content.ReadAsStringAsync());

    /// <summary>A header of the answer, or of its content; null where it is missing.</summary>
    public string? Header(string name) =>
        _response.Headers.TryGetValues(name, out var values) || _response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>Text of the first match without surrounding and repeated blanks.</summary>
    public string TextOf(string selector) => Squeeze(Find(selector));

    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(Squeeze)];

    /// <summary>What stands in an input, a list or a text area.</summary>
    public string? ValueOf(string field) => Document.Forms.SelectMany(FormFields.Of).FirstOrDefault(f => string.Equals(f.Key, field, StringComparison.Ordinal)).Value;

    /// <summary>The message beside a field; null where there is none.</summary>
    public string? ErrorAt(string field) =>
        Document.QuerySelector($"#{field.Replace('.', '_')}-error") is { } error ? Squeeze(error) : null;

    /// <summary>Goes where a redirect leads.</summary>
    public Task<Page> FollowAsync(HttpStatusCode expected = HttpStatusCode.OK) =>
        _visitor.GetAsync(Location ?? throw new InvalidOperationException("This page leads nowhere."), expected);

    /// <summary>Goes where a link leads.</summary>
    public Task<Page> ClickAsync(string selector, HttpStatusCode expected = HttpStatusCode.OK) =>
        _visitor.GetAsync(Find(selector).GetAttribute("href")!, expected);

    /// <summary>
    /// Fills fields of a form and sends it with everything it holds, hidden fields and the first button included.
    /// </summary>
    /// <param name="form">CSS selector of the form.</param>
    /// <param name="values">Field → value. A field that the form does not have is sent as well: a browser can be made to.</param>
    /// <param name="expected">Status of the answer; null where the caller asks.</param>
    /// <param name="button">CSS selector of the button within the form; its name, value and address count.</param>
    /// <param name="upload">A file for an input of the form.</param>
    /// <param name="uploads">Several files.</param>
    /// <param name="target">Another address than the form's own.</param>
    public Task<Page> SubmitAsync(
        string form,
        Fields? values = null,
        HttpStatusCode? expected = HttpStatusCode.SeeOther,
        string? button = null,
        Upload? upload = null,
        IEnumerable<Upload>? uploads = null,
        string? target = null)
    {
        var element = (IHtmlFormElement)Find(form);
        var pressed = button is null
            ? element.QuerySelector("button:not([type=button]), input[type=submit]")
            : element.QuerySelector(button) ?? element.Elements.FirstOrDefault(e => e.Matches(button)) ?? throw new InvalidOperationException($"The form has no button {button}.");
        var fields = FormFields.Of(element).ToList();
        if (pressed?.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        foreach (var (field, value) in values ?? [])
        {
            fields.RemoveAll(f => string.Equals(f.Key, field, StringComparison.Ordinal));
            fields.AddRange(value.Select(v => KeyValuePair.Create(field, v ?? "")));
        }

        target ??= pressed?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? _response.RequestMessage!.RequestUri!.PathAndQuery;
        return _visitor.SendAsync(Request(element, target, fields, upload is null ? uploads ?? [] : [upload]), expected);
    }

    internal static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, IEnumerable<Upload> uploads)
    {
        var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        foreach (var upload in uploads)
        {
            // Encoded, so that every name can be sent; a browser sends the bytes as they are.
            var file = new ByteArrayContent(upload.Content);
            file.Headers.ContentDisposition = new("form-data") { Name = $"\"{upload.Field}\"", FileNameStar = upload.FileName };
            content.Add(file);
        }

        return content;
    }

    private static HttpRequestMessage Request(IHtmlFormElement form, string target, List<KeyValuePair<string, string>> fields, IEnumerable<Upload> uploads)
    {
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{target.Split('?')[0]}?{query}");
        }

        if (form.GetAttribute("enctype") is not "multipart/form-data")
        {
            return new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) };
        }

        return new HttpRequestMessage(HttpMethod.Post, target) { Content = Multipart(fields, uploads) };
    }

    private IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"There is no {selector} on the page:\n{Excerpt}");

    private static string Squeeze(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A file chosen in a form.</summary>
/// <param name="Field">Name of the input.</param>
/// <param name="FileName">As the browser tells it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Upload(string Field, string FileName, byte[] Content);
