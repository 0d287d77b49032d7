using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Localization;

/// <summary>
/// Every word, date and amount on screen, in the language of the request. A key that is missing shows itself.
/// </summary>
public class Texts(Organisation organisation)
{
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> _tables = new(StringComparer.Ordinal);

    private const int MostPhones = 10_000;

    private readonly ConcurrentDictionary<string, string?> _phones = new(StringComparer.Ordinal);

    /// <summary>The two languages there are.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "zh-CN"];

    /// <summary>The language of the request, as <c>html lang</c> takes it.</summary>
    public static string Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "zh" ? Languages[1] : Languages[0];

    /// <summary>The languages by their own names, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } = [.. Languages.Select(l => new SelectListItem(NativeName(l), l))];

    /// <summary>Chooses between the two names of what is named in the database.</summary>
    public static bool IsChinese => Language is "zh-CN";

    /// <summary>A language in itself, as those who read it call it.</summary>
    private static string NativeName(string language) => language is "zh-CN" ? "简体中文" : CultureInfo.GetCultureInfo(language).NativeName;

    public Organisation Organisation { get; } = organisation;

    public string this[string key] => Find(key) ?? Missing(key);

    public string this[string key, params ReadOnlySpan<object?> args] =>
        string.Format(CultureInfo.CurrentCulture, this[key], args);

    public string? Find(string key) =>
        _tables.GetOrAdd(Language, TextTable.Load).GetValueOrDefault(key);

    /// <summary>What stands in place of a text that there is not.</summary>
    protected virtual string Missing(string key) => key;

    /// <summary>The text for one or for many; the number is placeholder {0}, the arguments follow.</summary>
    public string Count(string key, long n, params ReadOnlySpan<object?> args) =>
        this[key + (n == 1 ? ".One" : ".Other"), [n.ToString("N0", CultureInfo.CurrentCulture), .. args]];

    public string Label(Enum value) => this[$"Enum.{value.GetType().Name}.{value}"];

    /// <summary>Words in the language of somebody else; null for the language of the request.</summary>
    public static T In<T>(string? language, Func<T> words)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            if (language is not null)
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(language), CultureInfo.GetCultureInfo(language));
            }

            return words();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    /// <summary>Why a command was refused.</summary>
    public string Rule(RuleViolation refusal) =>
        this[refusal.Rule.Id, [.. refusal.Arguments.Select(Shown)]];

    public string YesNo(bool value) => this[value ? "Answer.Yes" : "Answer.No"];

    public string Date(DateOnly day) => day.ToString(this["Format.Date"], CultureInfo.CurrentCulture);

    /// <summary>Date and time in the organisation's zone.</summary>
    public string When(DateTime utc) =>
        LocalTime.FromUtc(utc, Organisation.Zone).ToString(this["Format.When"], CultureInfo.CurrentCulture);

    /// <summary>How long ago or ahead; the date where that is more than thirty days.</summary>
    public string Ago(DateTime utc, DateTime now)
    {
        var gap = (now - utc).Duration();
        if (gap < TimeSpan.FromMinutes(1))
        {
            return this["Ago.Now"];
        }

        if (gap >= TimeSpan.FromDays(31))
        {
            return Date(LocalTime.DayOf(utc, Organisation.Zone));
        }

        var direction = utc <= now ? "Ago.Past" : "Ago.Future";
        return gap switch
        {
            { TotalMinutes: < 60 } => this[direction + ".Minutes", (int)gap.TotalMinutes],
            { TotalHours: < 24 } => this[direction + ".Hours", (int)gap.TotalHours],
            _ => Count(direction + ".Days", (int)gap.TotalDays),
        };
    }

    /// <summary>
    /// A telephone number in its usual spelling, without the country code within the organisation's region; as it was
    /// typed where it is no whole number.
    /// </summary>
    public string? Phone(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        // A list asks for the same ones over and over, and the numbering plans take as long as a row.
        if (_phones.Count >= MostPhones)
        {
            _phones.Clear();
        }

        return _phones.GetOrAdd(typed, static (number, region) => PhoneNumber.Read(number, region)?.Shown(region), Organisation.Region);
    }

    /// <summary>The two largest units: days and hours, hours and minutes, or minutes.</summary>
    public string Duration(TimeSpan span) => Duration(span, TimeSpan.MinutesPerDay);

    /// <summary>The same in business days of eight hours.</summary>
    public string Duration(WorkingTime time) => Duration(time.Span, WorkingTime.MinutesPerDay);

    public string Money(decimal amount, string currency)
    {
        var symbol = currency switch
        {
            "CNY" => "¥",
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            "HKD" => "HK$",
            _ => currency + "\u00a0",
        };
        var digits = Math.Abs(amount).ToString("N2", CultureInfo.CurrentCulture);
        return (amount < 0 ? "-" : "") + symbol + digits;
    }

    public string Money(Money money) => Money(money.Amount, money.Currency);

    public string Number(decimal value, int decimals = 0) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);

    /// <summary>A share of a hundred, with its sign as the language writes it.</summary>
    public string Percent(decimal value, int decimals = 0) => this["Format.Percent", Number(value, decimals)];

    /// <summary>The size of a file, in the unit in which it is a short number.</summary>
    public static string Size(long bytes)
    {
        const long kilo = 1024;
        const long giga = kilo * kilo * kilo;
        return bytes switch
        {
            < kilo => string.Create(CultureInfo.CurrentCulture, $"{bytes} B"),
            < kilo * kilo => string.Create(CultureInfo.CurrentCulture, $"{(decimal)bytes / kilo:0} KB"),
            < giga => string.Create(CultureInfo.CurrentCulture, $"{(decimal)bytes / (kilo * kilo):0.#} MB"),
            _ => string.Create(CultureInfo.CurrentCulture, $"{(decimal)bytes / giga:0.#} GB"),
        };
    }

    private string Duration(TimeSpan span, long minutesPerDay)
    {
        var minutes = (long)Math.Floor(span.Duration().TotalMinutes);
        var (days, rest) = Math.DivRem(minutes, minutesPerDay);
        var (hours, left) = Math.DivRem(rest, 60);
        string[] parts = days > 0
            ? [this["Duration.Days", days], hours > 0 ? this["Duration.Hours", hours] : ""]
            : [hours > 0 ? this["Duration.Hours", hours] : "", left > 0 || hours == 0 ? this["Duration.Minutes", left] : ""];
        var text = string.Join(' ', parts.Where(part => part.Length > 0));
        return span < TimeSpan.Zero ? "-" + text : text;
    }

    /// <summary>The flags of a value as alternatives.</summary>
    private string AnyOf(Enum flags) =>
        string.Join(
            this["List.Or"],
            Enum.GetValues(flags.GetType()).Cast<Enum>()
                .Where(flag => Convert.ToInt64(flag, CultureInfo.InvariantCulture) != 0 && flags.HasFlag(flag))
                .Select(Label));

    private object Shown(object argument) => argument switch
    {
        Enum value when value.GetType().IsDefined(typeof(FlagsAttribute), inherit: false) => AnyOf(value),
        Enum value => Label(value),
        DateTime utc => When(utc),
        DateOnly day => Date(day),
        TimeSpan span => Duration(span),
        WorkingTime time => Duration(time),
        Money money => Money(money),
        _ => argument,
    };
}
