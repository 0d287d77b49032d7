using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

/// <summary>A finding; what others changed meanwhile does not matter to it.</summary>
public sealed class InvestigateModel(CrmDbContext db) : ComplaintPage<InvestigateForm>(db, ComplaintAction.Investigate)
{
    /// <summary>The task of a department whose answer is taken over.</summary>
    [FromQuery(Name = "task")]
    public string? TaskText { get; set; }

    protected override bool AddsOnly => true;

    protected override async Task PrepareAsync()
    {
        if (!HttpMethods.IsGet(Request.Method) || Input.Text is not null
            || !long.TryParse(TaskText, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return;
        }

        var answer = await Db.Tasks.Where(t => t.Id == id && t.ComplaintId == Complaint.Id && t.Result != null).Rows(Db).FirstOrDefaultAsync(Ct);
        if (answer is not null)
        {
            Input.Text = await Db.Tasks.Where(t => t.Id == id).Select(t => t.Result).FirstOrDefaultAsync(Ct);
            Input.Source = string.Join(T["Mail.ListSeparator"], new[] { answer.Team, answer.Assignee }.OfType<string>());
        }
    }

    protected override Task ActAsync()
    {
        Complaint.Investigation.RecordFinding(Input.Text!, Input.Source, Actor, Now);
        return Task.CompletedTask;
    }
}

public sealed class InvestigateForm
{
    public string? Text { get; set; }

    public string? Source { get; set; }
}

internal sealed class InvestigateFormValidator : AbstractValidator<InvestigateForm>
{
    public InvestigateFormValidator(Texts t)
    {
        RuleFor(f => f.Text!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Source).UpTo(Finding.SourceLimit, t);
    }
}
