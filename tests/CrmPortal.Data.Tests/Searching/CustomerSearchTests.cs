using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Data.Tests.Searching;

public sealed class CustomerSearchTests : IAsyncLifetime
{
    private SearchDatabase _database = null!;

    public async Task InitializeAsync() => _database = await SearchDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("王小明", "王小")]
    [InlineData("王小明", "小明")]
    [InlineData("王小明", "明")]
    [InlineData("杭州云和科技有限公司", "云和科技")]
    [InlineData("杭州云和科技有限公司", "云和 有限")]
    [InlineData("杭州A座Café店", "a座")]
    [InlineData("Margaret O'Neill-Smith", "o'neill")]
    [InlineData("Margaret O'Neill-Smith", "SMITH marg")]
    [InlineData("Margaret O'Neill-Smith", "ga")]
    [InlineData("Margaret O'Neill-Smith", "h")]
    [InlineData("Margaret O'Neill-Smith", "ｍａｒｇ")]
    [InlineData("Café Zürich", "CAFÉ zü")]
    [InlineData("Café Zürich", "cafe\u0301")]
    [InlineData("Lab 2024-05 (North)", "2024-05")]
    [InlineData("Lab 2024-05 (North)", "2024-")]
    [InlineData("Lab 2024-05 (North)", "(nor")]
    [InlineData("100% Cotton_Shop [West]", "100%")]
    [InlineData("100% Cotton_Shop [West]", "%")]
    [InlineData("100% Cotton_Shop [West]", "n_s")]
    [InlineData("100% Cotton_Shop [West]", "[we")]
    [InlineData("The \"Quoted\" one", "\"quo")]
    [InlineData("Smile 😀 Bakery", "😀")]
    [InlineData("Smile 😀😀 Bakery", "😀😀 bak")]
    public async Task Any_part_of_the_name_finds_the_customer(string name, string words)
    {
        await _database.AddAsync("Somebody Else", phone: "13900000000", email: "x@y.example");
        await _database.AddAsync(name);

        Assert.Contains(name, await _database.FindAsync(words));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("[a-z]")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("😀")]
    [InlineData("小王")]
    [InlineData("annann")]
    [InlineData("ann smith jones")]
    public async Task What_does_not_occur_is_not_found(string words)
    {
        await _database.AddAsync("Ann Smith", phone: "13812345678", email: "ann@smith.example");
        await _database.AddAsync("王小明");

        Assert.Empty(await _database.FindAsync(words));
    }

    [Fact]
    public async Task Windows_that_occur_apart_are_no_hit()
    {
        await _database.AddAsync("abcd bcde cdef");
        await _database.AddAsync("小明 明王 王小");

        Assert.Empty(await _database.FindAsync("abcdef"));
        Assert.Empty(await _database.FindAsync("小明王"));
    }

    [Theory]
    [InlineData("C-{0}")]
    [InlineData("c-00000{0}")]
    [InlineData("{0}")]
    [InlineData("00000{0}")]
    public async Task The_customer_number_finds_the_customer_with_and_without_zeros(string pattern)
    {
        for (var i = 0; i < 12; i++)
        {
            await _database.AddAsync("Filler");
        }

        var id = await _database.AddAsync("Target");

        var found = await _database.FindAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, id));

        Assert.Equal(["Target"], found);
    }

    [Fact]
    public async Task A_typed_customer_number_still_finds_a_name_that_looks_like_one()
    {
        await _database.AddAsync("First");
        await _database.AddAsync("Studio C-1");

        Assert.Equal(["Studio C-1", "First"], await _database.FindAsync("c-1"));
    }

    [Theory]
    [InlineData("00042", "00042")]
    [InlineData("00042", "42")]
    [InlineData("00042", "0042")]
    [InlineData("00042", "000000042")]
    [InlineData("42", "00042")]
    [InlineData("CRM-7731-X", "7731")]
    [InlineData("CRM-7731-X", "crm-7731-x")]
    [InlineData("1234567890123", "345678901")]
    [InlineData("1234567890123", "00001234567890123")]
    [InlineData("0086112345678", "0086112345678")]
    [InlineData("12345678x90", "12345678X90")]
    public async Task The_imported_identifier_finds_the_customer(string externalId, string words)
    {
        await _database.AddAsync("Somebody Else", externalId: "99999");
        await _database.AddAsync("Target", externalId);

        Assert.Equal(["Target"], await _database.FindAsync(words));
    }

    [Theory]
    [InlineData("+86 138-0013-8000")]
    [InlineData("0086 13800138000")]
    [InlineData("008613800138000")]
    [InlineData("(138) 0013 8000")]
    [InlineData("138.0013.8000")]
    [InlineData("＋８６ 138 0013 8000")]
    [InlineData("8000")]
    [InlineData("0013-80")]
    [InlineData("+86 138")]
    [InlineData("13")]
    [InlineData("zhang +86 138-0013-8000")]
    public async Task Any_spelling_or_part_of_the_phone_number_finds_the_customer(string words)
    {
        await _database.AddAsync("Somebody Else", phone: "+49 30 229922");
        await _database.AddAsync("Zhang", phone: "+86 138 0013 8000");

        Assert.Equal(["Zhang"], await _database.FindAsync(words));
    }

    [Theory]
    [InlineData("021-64751234")]
    [InlineData("(021) 6475 1234")]
    [InlineData("021 6475")]
    [InlineData("21 6475-12")]
    [InlineData("64751234")]
    [InlineData("+86 21 6475")]
    [InlineData("+86 (0)21 6475 1234")]
    [InlineData("0086 21 64751234")]
    [InlineData("008602164751234")]
    [InlineData("００８６－２１－６４７５１２３４")]
    public async Task A_landline_is_found_as_it_is_dialled_at_home_and_from_abroad(string words)
    {
        await _database.AddAsync("Somebody Else", phone: "+86 21 6475 9999");
        await _database.AddAsync("Target", phone: "021-6475 1234");

        var found = await _database.FindAsync(words);

        Assert.Contains("Target", found);
        Assert.Equal(words.Contains("12", StringComparison.Ordinal) || words.Contains("１２", StringComparison.Ordinal) ? 1 : 2, found.Count);
    }

    [Theory]
    [InlineData("020 7946 0018")]
    [InlineData("0044 20 7946 0018")]
    [InlineData("00442079460018")]
    [InlineData("442079460018")]
    [InlineData("+44 (0)20 7946 0018")]
    [InlineData("7946 0018")]
    public async Task A_number_from_abroad_is_found_as_it_is_dialled_there(string words)
    {
        await _database.AddAsync("Somebody Else", phone: "+44 20 7946 0999");
        await _database.AddAsync("Target", phone: "+44 20 7946 0018");

        Assert.Equal(["Target"], await _database.FindAsync(words));
    }

    [Theory]
    [InlineData("021-64751234转8001")]
    [InlineData("021-64751234 转 8001")]
    [InlineData("021-64751234-8001")]
    [InlineData("+86 21 64751234 ext. 8001")]
    [InlineData("(021) 6475 1234 x8001")]
    [InlineData("021-64751234")]
    [InlineData("8001")]
    public async Task An_extension_finds_the_customer_with_its_number_and_alone(string words)
    {
        await _database.AddAsync("Somebody Else", phone: "021-64759999转8002");
        await _database.AddAsync("Target", phone: "021-64751234转8001");

        Assert.Equal(["Target"], await _database.FindAsync(words));
    }

    [Theory]
    [InlineData("8001", "8001")]
    [InlineData("6475-1234", "64751234")]
    [InlineData("0999/4711", "09994711")]
    [InlineData("0999/4711", "4711")]
    public async Task What_no_numbering_plan_knows_is_found_by_its_digits(string phone, string words)
    {
        await _database.AddAsync("Somebody Else", phone: "13900000000");
        await _database.AddAsync("Target", phone: phone);

        Assert.Equal(["Target"], await _database.FindAsync(words));
    }

    [Fact]
    public async Task The_number_of_a_record_and_a_telephone_number_are_two_words()
    {
        await _database.AddAsync("Target", externalId: "0012", phone: "13800138000");

        Assert.Equal(["Target"], await _database.FindAsync("0012 13800138000"));
    }

    [Theory]
    [InlineData("ann.lee+crm2.5@mail.example")]
    [InlineData("ANN.LEE")]
    [InlineData("+crm")]
    [InlineData("2.5@mail")]
    [InlineData("@mail.ex")]
    public async Task Any_part_of_the_mail_address_finds_the_customer(string words)
    {
        await _database.AddAsync("Somebody Else", email: "bob@post.test");
        await _database.AddAsync("Target", email: "ann.lee+crm2.5@mail.example");

        Assert.Equal(["Target"], await _database.FindAsync(words));
    }

    [Theory]
    [InlineData("李雷")]
    [InlineData("021-5555")]
    [InlineData("lei.li@")]
    [InlineData("acme 李雷")]
    public async Task A_contact_finds_its_customer(string words)
    {
        var contact = new ContactDetails { Name = "李雷", Phone = Given.PhoneNumber("(021) 5555 1234"), Email = "lei.li@acme.example" };
        await _database.AddAsync("Somebody Else");
        await _database.AddAsync("Acme", contact: contact);

        Assert.Equal(["Acme"], await _database.FindAsync(words));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t　")]
    public async Task Nothing_typed_finds_everybody_newest_first(string? words)
    {
        await _database.AddAsync("First");
        await _database.AddAsync("Second");

        Assert.Equal(["Second", "First"], await _database.FindAsync(words));
    }

    [Fact]
    public async Task Very_long_and_very_many_words_are_searched_without_harm()
    {
        await _database.AddAsync("Ann");

        Assert.Empty(await _database.FindAsync(new string('a', 8000)));
        Assert.Empty(await _database.FindAsync(new string('1', 8000)));
        Assert.Empty(await _database.FindAsync("+" + new string('-', 8000) + "99"));
        Assert.Empty(await _database.FindAsync(string.Concat(Enumerable.Repeat("1234567 x ", 800))));
        Assert.Empty(await _database.FindAsync(string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"w{i}"))));

        // What is no Unicode text counts as nothing typed.
        Assert.Equal(["Ann"], await _database.FindAsync("\ud800"[..1] + "zzz"));
    }

    [Fact]
    public async Task What_a_user_may_not_see_is_found_by_no_word()
    {
        var agent = new Actor(7, "Agent", Role.Agent, TeamId: null, InfoLevel.Internal);
        var contact = new ContactDetails { Name = "Secret Contact", Phone = Given.PhoneNumber("13711112222"), Email = "c@secret.example" };
        var id = await _database.AddAsync(
            "Hidden 隐藏", "000777", "13900001111", "hidden@secret.example", InfoLevel.TopSecret, contact);
        await _database.AddAsync("Hidden in plain sight");
        string[] words =
            ["隐藏", "隐", "000777", "777", "1111", "13900001111", "secret", "contact", "2222", "c@secret", Customer.Numbers.Of(id)];

        Assert.Equal(["Hidden in plain sight"], await _database.FindAsync("hidden", agent));
        Assert.All(words, w => Assert.Empty(_database.FindAsync(w, agent).GetAwaiter().GetResult()));
        Assert.Empty(await _database.FindAsync("hidden", Actor.Anonymous));
        Assert.All(words, w => Assert.Single(_database.FindAsync(w).GetAwaiter().GetResult()));
    }
}
