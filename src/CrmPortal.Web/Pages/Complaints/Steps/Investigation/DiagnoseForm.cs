using System.Text.Json.Serialization;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

public sealed class DiagnoseForm
{
    public long? CauseId { get; set; }

    /// <summary>The answers in their order; blank ones at the end.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public IList<string?> Whys { get; } = [];

    public string? Cause { get; set; }

    public static DiagnoseForm From(Complaint complaint)
    {
        var form = new DiagnoseForm { CauseId = complaint.CauseId, Cause = complaint.Conclusion.Cause };
        foreach (var why in complaint.Investigation.LatestWhys)
        {
            form.Whys.Add(why.Text);
        }

        form.Pad();
        return form;
    }

    /// <summary>A line for every question.</summary>
    public void Pad()
    {
        while (Whys.Count < ComplaintInvestigation.MostWhys)
        {
            Whys.Add(null);
        }
    }
}

internal sealed class DiagnoseFormValidator : AbstractValidator<DiagnoseForm>
{
    public DiagnoseFormValidator(Texts t)
    {
        RuleForEach(f => f.Whys).UpTo(WhyAnswer.TextLimit, t);
        RuleFor(f => f.Cause).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Cause)
            .Must((form, words) => form.CauseId is not null || Text.Given(words) is not null || form.Whys.Any(why => Text.Given(why) is not null))
            .WithMessage(_ => t["Complaint.Diagnose.Missing"]);
    }
}
