using CrmPortal.Domain.Calendar;
using Xunit;

namespace CrmPortal.Domain.Tests.Calendar;

[Trait("Rule", "CAL-29")]
public sealed class SlotTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("09:00-12:00, 13:00-18:00", "09:00-12:00, 13:00-18:00")]
    [InlineData("13:00 – 18:00；9:00–12:00", "09:00-12:00, 13:00-18:00")]
    [InlineData("09：00至12：00、13:00～18:00", "09:00-12:00, 13:00-18:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    [InlineData("22:00-06:00+1", "22:00-06:00+1")]
    [InlineData("18:00-00:00+1", "18:00-24:00")]
    [InlineData("09:00-09:00+1", "09:00-09:00+1")]
    public void Slots_are_read_as_people_write_them_and_written_in_one_way(string typed, string written)
    {
        var read = SlotText.Read(typed);

        Assert.Null(read.Fault);
        Assert.Equal(written, SlotText.Of(read.Slots));
    }

    [Theory]
    [InlineData("25:00-26:00", SlotFault.Unreadable, "25:00-26:00")]
    [InlineData("09:00-12:60", SlotFault.Unreadable, "09:00-12:60")]
    [InlineData("09:00", SlotFault.Unreadable, "09:00")]
    [InlineData("09:00-10:00-11:00", SlotFault.Unreadable, "09:00-10:00-11:00")]
    [InlineData("09:00-24:00+1", SlotFault.Unreadable, "09:00-24:00+1")]
    [InlineData("mornings", SlotFault.Unreadable, "mornings")]
    [InlineData("09:00-12:00, 18:00-13:00", SlotFault.EndNotAfterStart, "18:00-13:00")]
    [InlineData("09:00-09:00", SlotFault.EndNotAfterStart, "09:00-09:00")]
    [InlineData("09:00-12:00+1", SlotFault.EndNotAfterStart, "09:00-12:00+1")]
    public void The_first_piece_that_is_wrong_is_named(string typed, SlotFault fault, string piece)
    {
        var read = SlotText.Read(typed);

        Assert.Equal(fault, read.Fault);
        Assert.Equal(piece, read.Piece);
        Assert.Empty(read.Slots);
    }

    [Fact]
    public void A_shift_that_says_so_ends_on_the_next_day()
    {
        var slot = Assert.Single(SlotText.Read("22:00-06:00+1").Slots);

        Assert.Equal(TimeSlot.Of("22:00", "06:00"), slot);
        Assert.Equal(TimeSpan.FromHours(8), slot.Length);
    }
}
