using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>
/// A label, a control, its hint and its error, tied together. The kind of control follows from the type of the
/// property; attributes that are not named here go to the control. Content replaces the control.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html, Texts texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Required { get; set; }

    /// <summary>The browser itself refuses to send it empty: for visitors, who have no draft to come back to.</summary>
    public bool Enforced { get; set; }

    /// <summary>The type of the input, where the property does not tell: email, tel, password, search.</summary>
    public string? Type { get; set; }

    /// <summary>Makes it a text area of so many lines.</summary>
    public int? Rows { get; set; }

    /// <summary>Makes it a list to choose from; an enumeration lists its members by itself.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The text of the choice for "nothing". An enumeration that cannot be null has no such choice.</summary>
    public string? Empty { get; set; }

    /// <summary>Makes it a search for one record: the address that answers <c>?q=</c>. The page loads js/picker.js.</summary>
    public string? Picker { get; set; }

    /// <summary>What the search shows for the record whose number is in the field already.</summary>
    public string? PickerLabel { get; set; }

    public string? Class { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private Type ValueType => Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;

    private bool CanBeNothing => Items is not null || ValueType != For.ModelExplorer.ModelType;

    private bool IsCheckbox => ValueType == typeof(bool);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry)
            ? entry.Errors.FirstOrDefault()?.ErrorMessage
            : null;
        FieldLabels.Of(ViewContext.HttpContext).Add(name, Label);
        var attributes = ControlAttributes(output, id, error is not null);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.AddClass(IsCheckbox ? "field field-check" : "field");
        if (Class is not null)
        {
            output.AddClass(Class);
        }

        IHtmlContent control = content.IsEmptyOrWhiteSpace ? Control(attributes) : content;
        output.Content.Clear();
        if (IsCheckbox)
        {
            output.Content.AppendHtml(control).AppendHtml(LabelFor(id));
        }
        else
        {
            output.Content.AppendHtml(LabelFor(id)).AppendHtml(control);
        }

        AppendNote(output, "field-hint", id + "-hint", Hint);
        AppendNote(output, "field-error", id + "-error", error);
    }

    private Dictionary<string, object> ControlAttributes(TagHelperOutput output, string id, bool invalid)
    {
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value, StringComparer.OrdinalIgnoreCase);
        var notes = (Hint is null ? "" : id + "-hint") + (invalid ? $" {id}-error" : "");
        if (notes.Length > 0)
        {
            attributes["aria-describedby"] = notes.Trim();
        }

        if (invalid)
        {
            attributes["aria-invalid"] = "true";
        }

        if (Required && !IsCheckbox)
        {
            attributes[Enforced ? "required" : "aria-required"] = Enforced ? "required" : "true";
        }

        attributes["class"] = IsCheckbox ? "form-check-input" : Items is not null || ValueType.IsEnum ? "form-select" : "form-control";
        return attributes;
    }

    private IHtmlContent Control(Dictionary<string, object> attributes)
    {
        if (IsCheckbox)
        {
            return new HtmlContentBuilder()
                .AppendHtml(CheckBox(attributes))
                .AppendHtml(html.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name));
        }

        if (Items is not null || ValueType.IsEnum)
        {
            var empty = Empty ?? (CanBeNothing ? Required ? texts["Form.Choose"] : "" : null);
            return html.GenerateSelect(ViewContext, For.ModelExplorer, empty, For.Name, Items ?? Members(), allowMultiple: false, attributes);
        }

        if (Rows is { } rows)
        {
            return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows, columns: 0, attributes);
        }

        if (Picker is not null)
        {
            attributes["data-picker"] = ViewContext.HttpContext.Request.PathBase + Picker;
            if (PickerLabel is not null)
            {
                attributes["data-picker-label"] = PickerLabel;
            }

            attributes["data-picker-none"] = texts["Picker.None"];
            attributes["data-picker-one"] = texts["Picker.Found.One"];
            attributes["data-picker-many"] = texts["Picker.Found.Other"];
            attributes["data-picker-failed"] = texts["Picker.Failed"];
        }

        var (type, format, mode) = Input();
        attributes["type"] = type;
        if (mode is not null)
        {
            attributes.TryAdd("inputmode", mode);
        }

        // A password that was typed is never sent back.
        return type is "password"
            ? html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes)
            : html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, format, attributes);
    }

    /// <summary>Not the framework's own, which fails over a value that is neither true nor false.</summary>
    private TagBuilder CheckBox(Dictionary<string, object> attributes)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

        // Where the box was ticked, the value of the hidden field beside it follows.
        var sent = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue?.Split(',')[0] : null;
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (key, value) in attributes)
        {
            box.MergeAttribute(key, value.ToString());
        }

        box.MergeAttribute("id", TagBuilder.CreateSanitizedId(name, "_"));
        box.MergeAttribute("name", name);
        box.MergeAttribute("type", "checkbox");
        box.MergeAttribute("value", "true");
        if (sent is null ? For.Model is true : bool.TryParse(sent, out var isTicked) && isTicked)
        {
            box.MergeAttribute("checked", "checked");
        }

        return box;
    }

    private (string Type, string? Format, string? Mode) Input() => ValueType switch
    {
        _ when Type is not null => (Type, null, null),
        var type when type == typeof(DateOnly) => ("date", "{0:yyyy-MM-dd}", null),
        var type when type == typeof(DateTime) => ("datetime-local", "{0:yyyy-MM-ddTHH:mm}", null),
        var type when type == typeof(TimeOnly) => ("time", "{0:HH:mm}", null),
        var type when type == typeof(decimal) => ("text", "{0:0.00}", "decimal"),
        var type when type == typeof(double) => ("text", null, "decimal"),
        var type when type == typeof(int) || type == typeof(long) => ("text", null, "numeric"),
        _ => ("text", null, null),
    };

    private IEnumerable<SelectListItem> Members() =>
        Enum.GetValues(ValueType).Cast<Enum>().Select(member => new SelectListItem(
            texts.Label(member),
            member.ToString(),
            member.Equals(For.Model)));

    private TagBuilder LabelFor(string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass(IsCheckbox ? "form-check-label" : "field-label");
        label.InnerHtml.Append(Label);
        if (Required && !IsCheckbox)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("field-required");
            mark.InnerHtml.Append(texts["Form.Required"]);
            label.InnerHtml.Append(" ").AppendHtml(mark);
        }

        return label;
    }

    private void AppendNote(TagHelperOutput output, string cssClass, string id, string? text)
    {
        if (text is null)
        {
            return;
        }

        var note = new TagBuilder("p");
        note.AddCssClass(cssClass);
        note.Attributes["id"] = id;
        if (cssClass is "field-error")
        {
            note.InnerHtml.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, "alert-circle"));
        }

        note.InnerHtml.Append(text);
        output.Content.AppendHtml(note);
    }
}
