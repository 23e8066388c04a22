package io.github.doapps.client.operations;

import io.github.doapps.client.scripted.Answer;

/** An answer that holds the result of any operation. */
final class Everything {

    private static final String JSON =
            "{'id':'x-1','url':'https://x','valid':true,'pending':true,'spec':{'name':'shop'},"
                    + "'app':{'id':'a-1'},'apps':[{'id':'a-1','spec':{'name':'shop'}}],"
                    + "'deployment':{'id':'d-1'},'deployments':[{'id':'d-1'}],"
                    + "'alert':{'id':'l-1'},'alerts':[{'id':'l-1'}],"
                    + "'event':{'id':'e-1'},'events':[{'id':'e-1'}],"
                    + "'job_invocation':{'id':'j-1'},'job_invocations':[{'id':'j-1'}],"
                    + "'instances':[{}],'app_health':{'components':[]},'live_url':'https://y',"
                    + "'instance_size':{'slug':'s-1'},'instance_sizes':[{'slug':'s-1'}],"
                    + "'regions':[{'slug':'ams'}],'app_bandwidth_usage':[],'buildpacks':[{}],"
                    + "'affected_components':['web'],'connection_details':[{}],'is_enabled':true}";

    private Everything() {}

    static Answer answer() {
        return Answer.json(JSON.replace('\'', '"'));
    }
}
