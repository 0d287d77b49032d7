using CrmPortal.Domain.Complaints;

namespace CrmPortal.SampleData.Company;

/// <summary>From the offer to the end.</summary>
internal sealed partial class ComplaintStory
{
    /// <summary>Decision, offer, answer, remedies, resolution; a rejected offer is followed by a better one.</summary>
    private IEnumerable<double> Settle(double end, bool mayReject)
    {
        if (IsOver && !(Halts(ComplaintStatus.Investigating) && Complaint.IsSerious))
        {
            yield break;
        }

        var upheld = !mayReject || _plan.HaltsAt is not null || Chance.Is(0.72);
        var start = end - 0.6;
        yield return At(start);
        if (Complaint.IsSerious || Chance.Is(0.5))
        {
            Complaint.Investigation.RecordCause(_scene.Causes[_plan.Topic.Cause], null, [Fill(_words.Finding), _words.Cause], Owner, Now);
        }

        if (upheld)
        {
            Propose(mayReject);
        }

        if (Halts(ComplaintStatus.Investigating))
        {
            yield break;
        }

        yield return At(start + 0.08);
        foreach (var remedy in Complaint.Remedies.Where(r => r.Status == RemedyStatus.Proposed).ToList())
        {
            Complaint.Remedies.Approve(remedy.Line, ComplaintTexts.Approved(Zh), _scene.Crew.OtherSupervisor(Owner), Now);
        }

        yield return At(start + 0.15);
        var validity = !upheld ? Validity.NotUpheld : Chance.Is(0.3) ? Validity.PartiallyUpheld : Validity.Upheld;
        var solution = upheld ? _words.Solution : ComplaintTexts.NotUpheld(Zh);
        Complaint.Proposals.Offer(new Decision(validity, Fill(_words.Finding), solution) { ChannelId = ChannelId }, Owner, Now, _clocks);
        if (Halts(ComplaintStatus.ResponseOffered))
        {
            yield break;
        }

        if (_plan.Ending is ComplaintEnding.Referred)
        {
            yield return At(start + 0.4);
            Complaint.Exits.Refer(Zh ? "市消费者权益保护委员会" : "Freight Ombudsman", _scene.Time.DayOf(Now), null, _supervisor, Now, _scene.Time.Zone);
            yield break;
        }

        yield return At(start + 0.35);
        if (mayReject && upheld && _plan.HaltsAt is null && Chance.Is(0.12))
        {
            Complaint.Proposals.Answer(ProposalAnswer.Rejected, ComplaintTexts.Rejected(Zh, Chance), Owner, Now, _clocks);
            foreach (var step in Settle(end + 0.5, mayReject: false))
            {
                yield return step;
            }

            yield break;
        }

        Complaint.Proposals.Answer(ProposalAnswer.Accepted, null, Owner, Now, _clocks);
        foreach (var remedy in Halts(ComplaintStatus.Implementing) ? [] : Complaint.Remedies.Where(r => r.IsPending).ToList())
        {
            yield return At(start + 0.5);
            Complaint.Remedies.Implement(remedy.Line, null, Owner, Now);
        }

        if (IsOver)
        {
            yield break;
        }

        yield return At(end);
        Complaint.Closing.Resolve(null, Owner, Now, _clocks);
    }

    private void Propose(bool first)
    {
        var type = first ? _plan.Topic.Remedy : RemedyType.Compensation;
        var amount = Math.Round((decimal)Chance.Around(Complaint.IsSerious ? 2400 : 220, 0.7) / 10) * 10;
        decimal? paid = type is RemedyType.Refund or RemedyType.Compensation ? amount : null;
        var until = _scene.Time.Calendar.AddBusinessDays(_scene.Time.DayOf(Now), 5);
        var proposal = new RemedyProposal(type, first ? _words.Solution : ComplaintTexts.Better(Zh), paid, until) { DeviationReason = ComplaintTexts.Deviation(Zh) };
        Complaint.Remedies.Propose(proposal, _scene.Limits, Owner, Now, _scene.GuidelineFor(Complaint));
    }

    /// <summary>The complainant is asked, and the complaint is closed; a few are worked on again.</summary>
    private IEnumerable<double> Finish()
    {
        if (Complaint.Status != ComplaintStatus.Resolved || Halts(ComplaintStatus.Resolved))
        {
            yield break;
        }

        var end = SinceReceipt();
        var result = Reached();
        if (result == RevisitResult.Unreachable)
        {
            for (var attempt = 1; attempt <= ComplaintClosing.AttemptsNeeded; attempt++)
            {
                yield return end + (attempt * 500);
                Complaint.Closing.RecordRevisit(result, ComplaintTexts.NotReached(Zh), continueWork: false, Owner, Now, _clocks);
            }

            yield return end + 2000;
            Close();
            yield break;
        }

        yield return end + Chance.Between(200, 1300);
        var again = result == RevisitResult.Dissatisfied && Chance.Is(0.5);
        Complaint.Closing.RecordRevisit(result, ComplaintTexts.Revisit(Zh, Satisfied(result)), again, Owner, Now, _clocks);
        if (!again)
        {
            yield return SinceReceipt() + 60;
            Close();
            if (!Chance.Is(0.04))
            {
                yield break;
            }

            yield return SinceReceipt() + Chance.Between(900, 4000);
            Complaint.Closing.Reopen(ComplaintTexts.Reopened(Zh), _supervisor, Now, _clocks);
        }

        foreach (var step in Repair())
        {
            yield return step;
        }
    }

    private IEnumerable<double> Repair()
    {
        _held = SinceReceipt();
        yield return At(0.05);
        Complaint.Investigation.RecordFinding(Fill(_words.Finding), _words.Department, Owner, Now);
        foreach (var step in Settle(0.65, mayReject: false))
        {
            yield return step;
        }

        yield return SinceReceipt() + Chance.Between(200, 1300);
        Complaint.Closing.RecordRevisit(RevisitResult.Satisfied, ComplaintTexts.Revisit(Zh, satisfied: true), continueWork: false, Owner, Now, _clocks);
        yield return SinceReceipt() + 60;
        Close();
    }

    private RevisitResult Reached()
    {
        var at = Chance.Share() - (0.08 * _scene.Progress(Now));
        return at < 0.62 ? RevisitResult.Satisfied
            : at < 0.78 ? RevisitResult.Neutral
            : at < 0.91 ? RevisitResult.Dissatisfied
            : RevisitResult.Unreachable;
    }

    private static bool? Satisfied(RevisitResult result) => result switch
    {
        RevisitResult.Satisfied => true,
        RevisitResult.Dissatisfied => false,
        _ => null,
    };

    private void Close()
    {
        var dissatisfied = Complaint.Outcome.RevisitResult == RevisitResult.Dissatisfied;
        var by = Complaint.IsSerious || dissatisfied ? _supervisor : Owner;
        var reason = dissatisfied ? ComplaintTexts.Revisit(Zh, satisfied: false) : null;
        Complaint.Closing.Close(new ClosingStatement(reason, ExternalRouteTold: dissatisfied), by, Now, _scene.Time.Zone);
    }
}
