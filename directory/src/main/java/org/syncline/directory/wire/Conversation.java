package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.CompareResponseProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.io.IOException;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.syncline.directory.access.Tampering;

/// One connection: takes requests in, gives answers out, remembers who speaks.
public final class Conversation extends LDAPListenerRequestHandler {

    private final DomainController controller;
    private final Desk desk;
    private final @Nullable LDAPListenerClientConnection connection;
    private Caller caller = Caller.ANONYMOUS;

    /// @param connection none for the one from which the others are made
    public Conversation(DomainController controller, @Nullable LDAPListenerClientConnection connection) {
        this.controller = controller;
        this.desk = new Desk(controller);
        this.connection = connection;
    }

    @Override
    public Conversation newInstance(LDAPListenerClientConnection newConnection) {
        return new Conversation(controller, newConnection);
    }

    private LDAPListenerClientConnection connection() {
        if (connection == null) {
            throw new IllegalStateException("nobody is connected");
        }
        return connection;
    }

    @Override
    public LDAPMessage processBindRequest(int id, BindRequestProtocolOp request, List<Control> controls) {
        var result = Outcome.of(() -> {
            controller.faults().waitAsTold();
            caller = Caller.ANONYMOUS;
            caller = new SignIn(controller).caller(request, connection().getSocket() instanceof SSLSocket);
        });
        return new LDAPMessage(id, new BindResponseProtocolOp(result));
    }

    @Override
    public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp request, List<Control> controls) {
        try {
            controller.faults().waitAsTold();
            Oids.understood(controls);
            var honest = desk.search(new Inquiry(request, controls, caller));
            var answer = controller
                    .faults()
                    .tampering()
                    .said(request, new Tampering.Said(honest.entries(), honest.result(), honest.controls()));
            int sent = 0;
            for (var entry : answer.entries()) {
                if (controller.faults().breaksAfter(sent++)) {
                    connection().close();
                }
                connection().sendSearchResultEntry(id, entry);
            }
            var elsewhere = answer.result().equals(ResultCode.REFERRAL) ? List.of("ldap://elsewhere.test/") : null;
            var done = new SearchResultDoneProtocolOp(answer.result().intValue(), null, null, elsewhere);
            return new LDAPMessage(id, done, answer.controls());
        } catch (LDAPException e) {
            return new LDAPMessage(id, new SearchResultDoneProtocolOp(e.toLDAPResult()));
        } catch (IOException e) {
            return new LDAPMessage(id, new SearchResultDoneProtocolOp(Outcome.unavailable(e)));
        }
    }

    @Override
    public LDAPMessage processAddRequest(int id, AddRequestProtocolOp request, List<Control> controls) {
        var change = new LDIFAddChangeRecord(request.getDN(), request.getAttributes(), controls);
        return new LDAPMessage(id, new AddResponseProtocolOp(write(() -> desk.write(caller, change))));
    }

    @Override
    public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp request, List<Control> controls) {
        var change = new LDIFModifyChangeRecord(request.getDN(), request.getModifications(), controls);
        return new LDAPMessage(id, new ModifyResponseProtocolOp(write(() -> desk.write(caller, change))));
    }

    @Override
    public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
        var change = new LDIFModifyDNChangeRecord(
                request.getDN(), request.getNewRDN(), request.deleteOldRDN(), request.getNewSuperiorDN(), controls);
        return new LDAPMessage(id, new ModifyDNResponseProtocolOp(write(() -> desk.write(caller, change))));
    }

    @Override
    public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp request, List<Control> controls) {
        var result = write(() -> desk.delete(caller, request.getDN(), controls));
        return new LDAPMessage(id, new DeleteResponseProtocolOp(result));
    }

    private LDAPResult write(Outcome.Action action) {
        return Outcome.of(() -> {
            controller.faults().waitAsTold();
            action.run();
        });
    }

    @Override
    public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp request, List<Control> controls) {
        try {
            var same = desk.compare(caller, request);
            var code = same ? ResultCode.COMPARE_TRUE : ResultCode.COMPARE_FALSE;
            return new LDAPMessage(id, new CompareResponseProtocolOp(code.intValue(), null, null, null));
        } catch (LDAPException e) {
            return new LDAPMessage(id, new CompareResponseProtocolOp(e.toLDAPResult()));
        }
    }

    /// StartTLS is handled before it comes here.
    @Override
    public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
        if (request.getOID().equals("1.3.6.1.4.1.4203.1.11.3")) {
            var name = new ASN1OctetString(caller.anonymous() ? "" : "u:" + caller.name());
            return new LDAPMessage(id, new ExtendedResponseProtocolOp(0, null, null, null, null, name));
        }
        return new LDAPMessage(
                id,
                new ExtendedResponseProtocolOp(
                        ResultCode.PROTOCOL_ERROR.intValue(), null, "no such extended operation", null, null, null));
    }
}
