using System.Globalization;
using System.Reflection;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;
using Xunit;

namespace CrmPortal.Web.Tests.Localization;

public sealed class TextsTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly Texts _texts = new(new Organisation("Test", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "en", "CNY", PhoneRegion.China));

    public void Dispose() => Speak(_before.Name);

    [Fact]
    public void A_missing_key_shows_itself()
    {
        Speak("en");

        Assert.Equal("Customer.Nowhere", _texts["Customer.Nowhere"]);
        Assert.Equal("Customer.Nowhere", _texts["Customer.Nowhere", 7]);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_rule_that_can_refuse_has_its_words(string language)
    {
        var rules = Product().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => ((Rule)field.GetValue(null)!).Id)
            .ToList();

        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(TextTable.Load(language).Keys, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void An_enumeration_that_is_told_has_a_label_for_every_member(string language)
    {
        var texts = TextTable.Load(language);
        var told = texts.Keys.Where(key => key.StartsWith("Enum.", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).ToHashSet(StringComparer.Ordinal);
        var missing = from type in Product()
                      where type.IsEnum && told.Contains(type.Name)
                      from member in Enum.GetNames(type)
                      where !(type.IsDefined(typeof(FlagsAttribute)) && Convert.ToInt64(Enum.Parse(type, member), CultureInfo.InvariantCulture) == 0)
                      let key = $"Enum.{type.Name}.{member}"
                      where !texts.ContainsKey(key)
                      select key;

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("en", "Agent")]
    [InlineData("en-GB", "Agent")]
    [InlineData("zh-CN", "客服专员")]
    [InlineData("zh-Hans", "客服专员")]
    public void A_label_is_in_the_language_of_the_request(string culture, string label)
    {
        Speak(culture);

        Assert.Equal(label, _texts.Label(Role.Agent));
    }

    [Theory]
    [InlineData(-30, "just now")]
    [InlineData(-5 * 60, "5 min ago")]
    [InlineData(3 * 3600, "in 3 h")]
    [InlineData(-86_400, "1 day ago")]
    [InlineData(-2 * 86_400, "2 days ago")]
    [InlineData(-40 * 86_400, "13 Oct 2026")]
    public void A_time_is_told_from_now(int seconds, string text)
    {
        Speak("en");

        Assert.Equal(text, _texts.Ago(Noon.AddSeconds(seconds), Noon));
    }

    [Theory]
    [InlineData("en", 135, "2 h 15 min")]
    [InlineData("zh-CN", 135, "2 小时 15 分")]
    [InlineData("en", 0, "0 min")]
    [InlineData("en", -60, "-1 h")]
    [InlineData("en", 1500, "1 d 1 h")]
    public void A_duration_has_its_two_largest_units(string culture, int minutes, string text)
    {
        Speak(culture);

        Assert.Equal(text, _texts.Duration(TimeSpan.FromMinutes(minutes)));
    }

    [Fact]
    public void Working_time_counts_days_of_eight_hours()
    {
        Speak("en");

        Assert.Equal("2 d 1 h", _texts.Duration(WorkingTime.FromHours(17)));
    }

    [Fact]
    public void A_time_is_shown_in_the_zone_of_the_organisation()
    {
        Speak("zh-CN");

        Assert.Equal("2026-11-23 01:00", _texts.When(Noon.AddHours(5)));
    }

    [Fact]
    public void One_and_many_have_texts_of_their_own()
    {
        Speak("en");

        Assert.Equal("One entry needs your attention", _texts.Count("Form.Errors", 1));
        Assert.Equal("1,200 entries need your attention", _texts.Count("Form.Errors", 1200));
    }

    [Fact]
    public void A_negative_amount_has_its_sign_before_the_currency()
    {
        Speak("en");

        Assert.Equal("-¥1,234.50", _texts.Money(-1234.5m, "CNY"));
        Assert.Equal("CHF\u00a012.00", _texts.Money(12m, "CHF"));
    }

    private static void Speak(string culture) =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

    private static IEnumerable<Type> Product() =>
        new[] { typeof(Rule), typeof(CrmPortal.Data.CrmDbContext), typeof(Texts) }.SelectMany(type => type.Assembly.GetTypes());
}
